#!/usr/bin/env bash
# Asks the package registry whether anything a build restores is known to be weak, what packages bring included.
# Exit code 0: nothing is known; 1: something is, and it is named; 3: it could not be asked, which is no answer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
patience=180

ask() {
    timeout "$patience" dotnet list "$1" package --vulnerable --include-transitive --format json
}

not_checked() {
    echo "NOT CHECKED: known vulnerabilities ($1)." >&2
    exit 3
}

# A registry that answers nothing of a package long known to be weak would answer nothing of ours.
knows_the_weak() {
    cat >"$folder/weak.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
PROJECT
    timeout "$patience" dotnet restore "$folder/weak.csproj" >/dev/null 2>&1 || return 1
    ask "$folder/weak.csproj" 2>/dev/null | grep -q '"advisoryurl"'
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
knows_the_weak || not_checked "the registry cannot be reached, or knows of none"
answer=$(ask ServiceSdk.sln) || not_checked "the registry did not answer"
if grep -q '"advisoryurl"' <<<"$answer"; then
    echo "Known to be weak:" >&2
    grep -E '"(path|id|resolvedVersion|severity|advisoryurl)"' <<<"$answer" | sed 's/^ *//' >&2
    exit 1
fi
echo "No package in use is known to be vulnerable."
