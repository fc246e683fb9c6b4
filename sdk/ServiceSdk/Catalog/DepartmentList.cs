using System.Text.Json.Serialization;
using ServiceSdk.Tiers;

namespace ServiceSdk.Catalog;

/// <summary>The departments whose items halls take, by the names of a catalog edition; with or without a plugin. Immutable.</summary>
/// <param name="Origin">Where the facts come from.</param>
/// <param name="Edition">The id of the catalog edition.</param>
/// <param name="Departments">Each once.</param>
public sealed record DepartmentList(string Origin, string Edition, IReadOnlyList<Department> Departments)
{
    /// <summary>The departments the plan of 2018 names.</summary>
    public static DepartmentList Tianning2018 { get; } = ShippedFacts.Read("departments-2018.json", DepartmentJson.Default.DepartmentList);

    /// <summary>What a department is called on a date; the edition's name where it has no other.</summary>
    /// <param name="department">The department, named as the edition names it.</param>
    /// <param name="date">The civil date.</param>
    public string NameOn(string department, DateOnly date) =>
        Departments.FirstOrDefault(one => one.Name == department)?.Names
            .LastOrDefault(name => name.From <= date && (name.To is null || name.To >= date))?.Name ?? department;
}

/// <summary>A department.</summary>
/// <param name="Name">As the edition names it; stays when it is renamed.</param>
/// <param name="Source">Where it is named.</param>
/// <param name="Names">What it was called later, with dates; empty where it kept its name.</param>
public sealed record Department(string Name, string Source, IReadOnlyList<BodyName> Names);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DepartmentList))]
internal sealed partial class DepartmentJson : JsonSerializerContext;
