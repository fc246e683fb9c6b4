using System.Security.Claims;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>Staff accounts: kept by administrators, seen by a hall's manager as far as they are the hall's.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/accounts", ListAsync).RequireAuthorization(Policies.Keeper).WithName("ListAccounts").Produces<ListPage<AccountView>>();
        var accounts = api.MapGroup("/accounts").RequireAuthorization(Policies.Administrator);
        accounts.MapPost("", (NewAccount body, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.CreateAsync(user, key, body), ApiJson.Default.GivenPassword, 201))
            .WithName("CreateAccount").Produces<GivenPassword>(201);
        accounts.MapPut("/{userName}", (string userName, AccountPost body, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.ChangeAsync(user, key, userName, body), ApiJson.Default.AccountView))
            .WithName("ChangeAccount").Produces<AccountView>();
        accounts.MapPost("/{userName}/disabling", (string userName, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.DisableAsync(user, key, userName, true), ApiJson.Default.AccountView))
            .WithName("DisableAccount").Produces<AccountView>();
        accounts.MapPost("/{userName}/enabling", (string userName, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.DisableAsync(user, key, userName, false), ApiJson.Default.AccountView))
            .WithName("EnableAccount").Produces<AccountView>();
        accounts.MapPost("/{userName}/password-reset", (string userName, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.ResetAsync(user, key, userName), ApiJson.Default.GivenPassword))
            .WithName("ResetPassword").Produces<GivenPassword>();
        accounts.MapPut("/{userName}/identity", (string userName, IdentityBinding body, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.BindIdentityAsync(user, key, userName, body), ApiJson.Default.AccountView))
            .WithName("BindIdentity").Produces<AccountView>();
        accounts.MapDelete("/{userName}/identity", (string userName, IdempotencyKey key, ClaimsPrincipal user, AccountCommands commands) =>
                Reply.OfAsync(commands.UnbindIdentityAsync(user, key, userName), ApiJson.Default.AccountView))
            .WithName("UnbindIdentity").Produces<AccountView>();
        api.MapPost("/password", ChangePasswordAsync).RequireAuthorization(Policies.Public).LimitGuesses().WithName("ChangePassword").Produces(204);
    }

    private static async Task<IResult> ListAsync(
        string? office, [AsParameters] ListPart part, ClaimsPrincipal user, Streams<Accounts> accounts, HallClock clock)
    {
        if (!part.Page.Succeeded(out var page, out var refusal))
            return Problem.Of(refusal);
        var only = user.KeptOffice(office);
        var found = await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.All
            .Where(one => (only is null || one.Office == only) && string.CompareOrdinal(one.UserName, page.After) > 0)
            .Take(page.Size + 1).Select(one => AccountView.Of(one, clock.Now.HallTime)).ToList());
        return Results.Json(
            new ListPage<AccountView>(found[..Math.Min(page.Size, found.Count)], found.Count > page.Size ? found[page.Size - 1].UserName : null),
            ApiJson.Default.ListPageAccountView);
    }

    private static async Task<IResult> ChangePasswordAsync(
        PasswordChange body, IdempotencyKey key, LocalOnly local, AccountCommands commands, HttpContext context)
    {
        if (local.Refuses(context))
            return Problem.Of(ApiRefusals.DemonstrationLocal);
        return (await commands.ChangePasswordAsync(key, body)).Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);
    }
}
