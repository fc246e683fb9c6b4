using ServiceSdk.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Identity;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Cases;

/// <summary>An applicant whose number holds. Personal data; its text form shows none of it.</summary>
internal sealed record CheckedApplicant(Party Party, IdNumber Number, bool CardRead, bool IdentityChecked)
{
    public override string ToString() => nameof(CheckedApplicant);

    public Items.Applicant ForRules => new(Number.BirthDate, Number.Male, CardRead);
}

/// <summary>Finds out who applies: the visitor whose card was read, or whom the clerk typed in.</summary>
internal sealed class Applicants(Protector protector)
{
    public Outcome<CheckedApplicant> Resolve(TypedApplicant? typed, Protected<Visitor>? visitor, DateOnly today)
    {
        if (typed is not null)
            return OfTyped(typed, today);
        return visitor is not null && protector.Use(visitor, PersonalFields.Visitor, UnseenUse.Judging) is { } card
            ? IdNumber.Parse(card.IdNumber, today).Then<CheckedApplicant>(number =>
                new CheckedApplicant(new Party(card.Name, number.Value, null), number, true, true))
            : DeskRefusals.ApplicantMissing();
    }

    private static Outcome<CheckedApplicant> OfTyped(TypedApplicant typed, DateOnly today)
    {
        if (typed.Name?.Trim() is not { Length: > 0 and <= 50 } name)
            return DeskRefusals.NameInvalid();
        if (typed.Phone is { } phone && (phone.Length is < 5 or > 20 || !phone.All(char.IsAsciiDigit)))
            return DeskRefusals.PhoneInvalid();
        return IdNumber.Parse(typed.IdNumber, today).Then<CheckedApplicant>(number =>
            new CheckedApplicant(new Party(name, number.Value, typed.Phone), number, false, typed.IdentityChecked));
    }
}
