using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Connections.Features;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// Keeps with a connection which terminal proved itself there and in what words. Who says the same words again on it is signed in without
/// another proof, as long as that terminal is enrolled: a kiosk's connection stays, and proving costs a tenth of what a ticket does.
/// </summary>
internal sealed class ProvedConnections(Streams<Accounts> accounts, LocalOnly local)
{
    /// <summary>Keeps a proof. Not where requests share a connection at once.</summary>
    public static void Keep(HttpContext context, string words, Terminal terminal)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<IConnectionItemsFeature>() is { } connection)
            connection.Items[typeof(Proof)] = new Proof(words, terminal);
    }

    /// <summary>Signs a request in whose connection proved the same.</summary>
    /// <returns>Whether it is signed in; otherwise it has to be proved.</returns>
    public bool SignIn(HttpContext context)
    {
        if (context.Request.Headers.Authorization is not [{ } words]
            || !HttpProtocol.IsHttp11(context.Request.Protocol)
            || context.Features.Get<IConnectionItemsFeature>()?.Items.TryGetValue(typeof(Proof), out var kept) is not true
            || kept is not Proof proof || !proof.Is(words) || local.Refuses(context)
            || accounts.Open(StreamNames.Accounts).ReadAsync(proof.Holds) is not { IsCompletedSuccessfully: true, Result: true })
            return false;
        context.User = proof.Terminal;
        context.Features.Set<IAuthenticateResultFeature>(proof.Terminal);
        return true;
    }

    private sealed class Proof(string words, Terminal terminal)
    {
        public SignedInTerminal Terminal { get; } = SignedInTerminal.Of(terminal);

        /// <summary>Whether the terminal is still what it was when it was proved; made once, not for each request.</summary>
        public Func<Accounts, bool> Holds { get; } = all => ReferenceEquals(all.FindTerminal(terminal.Id), terminal);

        // A server gives the same string for what is said again; for what is not, how far it agrees must not show.
        public bool Is(string said) => ReferenceEquals(said, words)
            || CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(said.AsSpan()), MemoryMarshal.AsBytes(words.AsSpan()));
    }
}
