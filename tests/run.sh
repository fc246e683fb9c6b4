#!/usr/bin/env bash
# Builds everything and runs every test; ends with "N passed, N failed". With --soak the long counts as well.
# Exit code 0 only when something ran and nothing failed; 2 on a wrong argument.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

passed=0 failed=0 skipped=0 unchecked=""
packages=(chromium fonts-noto-cjk poppler-utils sqlite3)
limit=15m # a project that hangs fails; the whole run stays within 20 minutes

case "${1-}" in
    "") ;;
    --soak) export SERVICESDK_SOAK=1; limit=0 ;;
    *) echo "usage: tests/run.sh [--soak]" >&2; exit 2 ;;
esac
export SERVICESDK_REQUIRE_PARTS=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

finish() {
    local line="$passed passed, $failed failed"
    ((skipped == 0)) || line+=", $skipped skipped"
    [[ -z $unchecked ]] || echo "$unchecked" >&2
    echo "$line"
    ((failed == 0 && passed > 0))
    exit
}

give_up() {
    echo "FAILED: $1" >&2
    failed=$((failed + 1))
    finish
}

missing() {
    local package
    for package in "${packages[@]}"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
    done
}

install_parts() {
    command -v dotnet >/dev/null || give_up "the .NET 10 SDK is not installed (see global.json)."
    command -v dpkg-query >/dev/null || give_up "this is no Debian: the tests need its packages ${packages[*]}."
    local wanted as_root=()
    mapfile -t wanted < <(missing)
    ((${#wanted[@]} > 0)) || return 0
    ((EUID == 0)) || as_root=(sudo)
    echo "Installing ${wanted[*]}"
    { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${wanted[@]}"; } ||
        give_up "these Debian packages cannot be had: ${wanted[*]}."
}

# The tests and the hosts they start are executables: they find a runtime outside the usual folders only by this.
find_runtime() {
    DOTNET_ROOT=$(dotnet --list-runtimes | sed -nE 's#^Microsoft\.NETCore\.App .*\[(.*)/shared/Microsoft\.NETCore\.App\]$#\1#p' | tail -n 1)
    export DOTNET_ROOT
}

# The runner ends with "<project>  Total: 30, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.4s".
run_project() {
    local name=$1 executable="artifacts/bin/$1/release/$1" log code=0 summary total bad idle
    echo "== $name"
    log=$(mktemp)
    # To a file, not a pipe: a process that a test left behind would hold a pipe open for ever.
    timeout --kill-after=30s "$limit" "$executable" -noColor -noLogo >"$log" 2>&1 || code=$?
    cat "$log"
    summary=$(grep -E '^ +[^ ]+ +Total: [1-9][0-9]*, Errors: ' "$log" | tail -n 1 || true)
    rm -f "$log"
    if [[ ! $summary =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+),\ Not\ Run:\ ([0-9]+) ]]; then
        echo "FAILED: $name ran no test or did not finish (exit code $code)." >&2
        failed=$((failed + 1))
        return
    fi
    total=${BASH_REMATCH[1]} bad=$((BASH_REMATCH[2] + BASH_REMATCH[3])) idle=$((BASH_REMATCH[4] + BASH_REMATCH[5]))
    passed=$((passed + total - BASH_REMATCH[3] - idle)) skipped=$((skipped + idle))
    if ((code != 0 && bad == 0)); then
        echo "FAILED: $name ended with exit code $code." >&2
        bad=1
    fi
    failed=$((failed + bad))
}

# What could not be asked is no failure of ours, and is said again at the end.
check_vulnerabilities() {
    local code=0
    echo "== known vulnerabilities"
    tests/vulnerabilities.sh || code=$?
    case $code in
        0) ;;
        3) unchecked="NOT CHECKED: known vulnerabilities of the packages in use; run tests/vulnerabilities.sh where the registry can be reached." ;;
        *) failed=$((failed + 1)) ;;
    esac
}

install_parts
find_runtime
dotnet build ServiceSdk.sln -c Release || give_up "the solution does not build."
check_vulnerabilities
for project in tests/*.Tests/; do
    run_project "$(basename "$project")"
done
finish
