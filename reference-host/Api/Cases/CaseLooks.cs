using System.Security.Claims;
using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Items;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Halls;
using ServiceSdk.Sharing;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>Shows whom a case is about and what was filled in, to those who may, once their look is on record.</summary>
internal sealed class CaseLooks(LookDesk desk, Protector protector, ItemPlugins plugins)
{
    public async ValueTask<Outcome<ShownCase>> ShowAsync(CaseOpened opened, ClaimsPrincipal user, LookPurpose purpose)
    {
        var schema = plugins.Find(opened.Item)?.Form ?? [];
        var field = PersonalFields.FormOf(schema);
        var (offices, granted) = (CaseOffices.Of(opened), LookRules.RolesFor(purpose));
        bool Reaches(string role) => role == Roles.Supervisor || offices.Reaches(role, user.FindFirstValue(HallClaims.Office)!);
        var actor = user.Actor([.. granted.Where(Reaches), .. granted]);
        if (granted.Contains(actor.Role) && !Reaches(actor.Role))
            return ApiRefusals.Forbidden;
        var shared = opened.Shared ?? [];
        var (agent, address) = (opened.Agency?.Agent, opened.Delivery?.Address);
        var look = await desk.RecordAsync(
            actor, purpose,
            [
                SeenField.Of(opened.Applicant, PersonalFields.Applicant), SeenField.Of(opened.Form, field),
                .. agent is null ? Array.Empty<SeenField>() : [SeenField.Of(agent, PersonalFields.Agent)],
                .. address is null ? Array.Empty<SeenField>() : [SeenField.Of(address, PersonalFields.Address)],
                .. shared.Select(one => SeenField.Of(one.Content, PersonalFields.SharedRecord)),
            ]);
        return look.Then<ShownCase>(seen => new ShownCase(
            opened.Number, purpose.Label(),
            ViewOf(protector.Reveal(opened.Applicant, PersonalFields.Applicant, seen)),
            protector.Reveal(opened.Form, field, seen) is { } form ? ValuesOf(form, schema, shared) : [],
            [.. shared.Select(one => SharedMaterialView.Of(one, opened, protector.Reveal(one.Content, PersonalFields.SharedRecord, seen)))],
            agent is null ? null : ViewOf(protector.Reveal(agent, PersonalFields.Agent, seen)),
            address is null ? null : protector.Reveal(address, PersonalFields.Address, seen)));
    }

    private static PersonView? ViewOf(Party? party) => party is null ? null : new PersonView(party.Name, party.IdNumber, party.Phone);

    private static List<FormValue> ValuesOf(string form, IReadOnlyList<FormField> schema, IReadOnlyList<SharedMaterial> shared)
    {
        using var filled = JsonDocument.Parse(form);
        return [.. filled.RootElement.EnumerateObject().Select(value =>
        {
            var field = schema.FirstOrDefault(one => one.Name == value.Name);
            return new FormValue(
                value.Name, field?.Label ?? value.Name, Text(value.Value, field), shared.FirstOrDefault(one => one.Filled.Contains(value.Name))?.Registry);
        })];
    }

    /// <summary>A value as people read it.</summary>
    internal static string Text(JsonElement value, FormField? field = null) => value.ValueKind switch
    {
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.String when value.GetString()! is var text => field?.Choices.FirstOrDefault(choice => choice.Value == text)?.Label ?? text,
        _ => value.GetRawText(),
    };
}
