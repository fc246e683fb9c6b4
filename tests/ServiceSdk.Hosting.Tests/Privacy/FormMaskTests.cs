using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Tests.Privacy;

public sealed class FormMaskTests
{
    private const string Form = """{"kind":"first","guardianName":"张小三","contactPhone":"13812345678","members":4,"unknown":"李四"}""";

    private static readonly FormField[] Schema =
    [
        Field("kind", FormFieldKind.Choice, personal: false), Field("guardianName", FormFieldKind.Text, personal: true),
        Field("contactPhone", FormFieldKind.Text, personal: true), Field("members", FormFieldKind.Integer, personal: true),
    ];

    [Fact]
    public void Mask_BySchema_LeavesOnlyWhatIsNotPersonal() => PersonalFields.FormOf(Schema).Mask(Form).ShouldBe(
        """{"kind":"first","guardianName":"张*","contactPhone":"138****5678","members":"***","unknown":"李*"}""");

    [Fact]
    public void Mask_WithoutASchema_LeavesNothing() => PersonalFields.Form.Mask("""{"kind":"first","yes":true}""").ShouldBe("""{"kind":"f*","yes":"***"}""");

    private static FormField Field(string name, FormFieldKind kind, bool personal) => new(name, name, kind, true, personal, []);
}
