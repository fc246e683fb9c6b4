using System.Text.Json.Serialization;
using ServiceSdk.Items;

namespace ServiceSdk.Cases.Rules;

/// <summary>
/// The terms a procedure sets for all its items, as dated data. The Administrative Licensing Law 行政许可法 binds licensing only; what an
/// item's own law says stands with the item.
/// </summary>
/// <param name="Procedure">Whose rules.</param>
/// <param name="ValidFrom">In force from that day.</param>
/// <param name="ValidTo">In force to that day, included; null while they stand.</param>
/// <param name="Unit">Which days the terms count; null where each item names its own.</param>
/// <param name="Receive">From the filing to acceptance or the one-time notice 一次告知.</param>
/// <param name="DeemedAcceptance">
/// 视为受理: whether a filing nobody answered within <paramref name="Receive"/> is accepted as of the day it was received.
/// </param>
/// <param name="Process">From acceptance to the decision, where an item names no other.</param>
/// <param name="Extension">How often and for how long <paramref name="Process"/> may be extended; null where it may not.</param>
/// <param name="Joint">What holds instead of the two where several bodies handle it together.</param>
/// <param name="FirstReview">From acceptance to the hand-up by the lower body.</param>
/// <param name="Cure">From the one-time notice to the day its answer must be in.</param>
/// <param name="Delivery">From the decision to the delivery of its document.</param>
/// <param name="Uncounted">The special procedures 特别程序 whose time is not counted, once the applicant was told in writing.</param>
public sealed record ProcedureRules(
    Procedure Procedure,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    Sourced<DayUnit>? Unit,
    Sourced<Term>? Receive,
    bool DeemedAcceptance,
    Sourced<Term>? Process,
    Extension? Extension,
    JointHandling? Joint,
    Sourced<Term>? FirstReview,
    Sourced<Term>? Cure,
    Sourced<Term>? Delivery,
    Sourced<IReadOnlyList<string>>? Uncounted)
{
    /// <summary>All that ship, those of one procedure by their dates.</summary>
    public static IReadOnlyList<ProcedureRules> Shipped { get; } =
        ShippedFacts.Read("procedures.json", ProcedureRulesJson.Default.ProcedureRulesDocument).Procedures;

    /// <summary>The rules of a procedure that are in force on a day; before the first of them, the first.</summary>
    /// <param name="procedure">A defined procedure.</param>
    /// <param name="on">The civil date.</param>
    public static ProcedureRules Of(Procedure procedure, DateOnly on)
    {
        var own = Shipped.Where(rules => rules.Procedure == procedure);
        return own.LastOrDefault(rules => rules.ValidFrom <= on) ?? own.First();
    }
}

/// <summary>延期: a prolongation of a term, told to the applicant with its reason.</summary>
/// <param name="Term">How much is added.</param>
/// <param name="Times">How often, from 1.</param>
/// <param name="Approver">Who approves it, in Chinese.</param>
/// <param name="Source">The article, or <see cref="Sources.Sample"/>.</param>
public sealed record Extension(Term Term, int Times, string Approver, string Source);

/// <summary>统一办理、联合办理、集中办理: what holds where several bodies handle a case together.</summary>
/// <param name="Process">From acceptance to the decision.</param>
/// <param name="Extension">How it may be extended.</param>
public sealed record JointHandling(Sourced<Term> Process, Extension Extension);

/// <param name="Origin">Where the facts come from, for the reader of the file.</param>
/// <param name="Procedures">The rules.</param>
internal sealed record ProcedureRulesDocument(string Origin, IReadOnlyList<ProcedureRules> Procedures);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ProcedureRulesDocument))]
internal sealed partial class ProcedureRulesJson : JsonSerializerContext;
