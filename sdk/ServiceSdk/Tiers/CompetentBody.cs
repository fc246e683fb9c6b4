namespace ServiceSdk.Tiers;

/// <summary>办理机构: a department's body at a division, which reviews and decides.</summary>
/// <param name="Id">Its id, a <see cref="BodyId"/>; stays when it is renamed.</param>
/// <param name="Department">The department, named as the catalog edition names it.</param>
/// <param name="Names">Its names, with their dates.</param>
public sealed record CompetentBody(string Id, string Department, IReadOnlyList<BodyName> Names)
{
    /// <summary>What it is called on a date; null where no name is in force.</summary>
    /// <param name="date">The civil date.</param>
    public string? NameOn(DateOnly date) => Names.FirstOrDefault(name => date >= name.From && (name.To is null || date <= name.To))?.Name;
}

/// <summary>A name of a body.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">In force from that day.</param>
/// <param name="To">In force to that day, included; null while it stands.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BodyName(string Name, DateOnly From, DateOnly? To, string Source);
