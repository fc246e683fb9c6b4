using System.Text;
using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog;

/// <summary>Any form against any schema: never a throw, everything missing named, and nothing said of what is in order.</summary>
public sealed class FormProperties
{
    private static readonly FormChoice[] Choices = [new("first", "首次申领"), new("expired", "期满换领")];

    private static readonly Gen<FormField[]> Schema = Gen.Select(Gen.Enum<FormFieldKind>(), Gen.Bool).Array[0, 8].Select(fields => fields
        .Select((field, i) => new FormField($"field{i}", $"栏目{i}", field.Item1, field.Item2, true, field.Item1 == FormFieldKind.Choice ? Choices : [])).ToArray());

    [Fact]
    public void Findings_OfAnyFormAgainstAnySchema_AreTheSameTwiceAndNeverThrow() =>
        Gen.Select(Schema, Gen.Frequency((3, Filled(AnyJson.Value)), (1, AnyJson.Value)), AnyJson.Text.Array[0, 5]).Sample((schema, form, materials) =>
        {
            var item = SampleItems.IdCard with { Form = schema };
            FilingCheck.Findings(item, Encoding.UTF8.GetBytes(form), materials).ShouldBe(FilingCheck.Findings(item, Encoding.UTF8.GetBytes(form), materials));
        });

    [Fact]
    public void Findings_OfAFormFilledByItsSchema_AreThoseOfWhatWasLeftOut() =>
        Gen.Select(Schema, Gen.Bool.Array[8], AnyJson.Text.Where(text => !string.IsNullOrWhiteSpace(text) && text.Length <= 200), Gen.Long, Gen.Date).Sample(
            (schema, left, text, number, date) =>
            {
                var form = AnyJson.Object(schema.Where((_, i) => !left[i]).Select(field => (field.Name, Good(field.Kind, text, number, DateOnly.FromDateTime(date)))));

                var findings = FilingCheck.Findings(SampleItems.IdCard with { Form = schema, Materials = [] }, Encoding.UTF8.GetBytes(form), []);

                findings.Select(finding => finding.Message)
                    .ShouldBe(schema.Where((field, i) => left[i] && field.Required).Select(field => $"请填写“{field.Label}”。"));
            });

    private static Gen<string> Filled(Gen<string> value) => Gen.Select(Gen.Int[0, 9], value).Array[0, 12]
        .Select(fields => AnyJson.Object(fields.Select(field => ($"field{field.Item1}", field.Item2))));

    private static string Good(FormFieldKind kind, string text, long number, DateOnly date) => kind switch
    {
        FormFieldKind.Text => AnyJson.Quoted(text),
        FormFieldKind.Date => $"\"{date:yyyy-MM-dd}\"",
        FormFieldKind.Integer => $"{number}",
        FormFieldKind.YesNo => "true",
        FormFieldKind.Choice => "\"expired\"",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
