using System.Text;
using SdtIdCardReader;
using Simulator.Sdt;

namespace ServiceSdk.Devices.Tests.Sdt;

public sealed class CardRecordTests
{
    private static readonly DemoCard Resident = Cards.Of("resident-1");

    [Fact]
    public void Resident_WithLongTermValidity_IsReadFieldByField()
    {
        var card = CardRecord.Parse(CardImage.Of(Resident));

        card.ShouldSatisfyAllConditions(
            () => card.Name.ShouldBe("钱示例"),
            () => card.Male.ShouldBeTrue(),
            () => card.Nation.ShouldBe("01"),
            () => card.BirthDate.ShouldBe(new DateOnly(1900, 1, 1)),
            () => card.Address.ShouldBe("江苏省常州市天宁区演示街道示例路1号"),
            () => card.Number.ShouldBe("320402190001010016"),
            () => card.Authority.ShouldBe("常州市公安局天宁分局"),
            () => card.ValidFrom.ShouldBe(new DateOnly(2020, 1, 1)),
            () => card.ValidTo.ShouldBeNull(),
            () => card.Photo.Length.ShouldBe(1024),
            () => card.Photo.Span[1].ShouldBe((byte)10));
    }

    [Fact]
    public void Resident_WithATerm_HasItsLastDay()
    {
        var card = CardRecord.Parse(CardImage.Of(Cards.Of("resident-2")));

        card.Male.ShouldBeFalse();
        card.ValidTo.ShouldBe(new DateOnly(2040, 1, 1));
    }

    [Theory]
    [InlineData("foreign", "card layout not supported: type letter I")]
    [InlineData("hmt", "card layout not supported: type letter J")]
    public void OtherLayout_IsRefusedByItsLetter(string card, string message) => Refused(CardImage.Of(Cards.Of(card)), DeviceError.Illegal, message);

    [Fact]
    public void Name_Empty_IsMalformed() => Malformed(Resident with { Name = "" }, "name");

    [Fact]
    public void Sex_NeitherOneNorTwo_IsMalformed() => Malformed(Resident with { Sex = "9" }, "sex");

    [Fact]
    public void Nation_NotDigits_IsMalformed() => Malformed(Resident with { Nation = "汉" }, "nation");

    [Fact]
    public void BirthDate_Impossible_IsMalformed() => Malformed(Resident with { Birth = "19000230" }, "birth date");

    [Fact]
    public void Number_TooShort_IsMalformed() => Malformed(Resident with { Number = "320402190001010" }, "number");

    [Fact]
    public void ValidTo_NeitherDateNorLongTerm_IsMalformed() => Malformed(Resident with { To = "永久" }, "valid to");

    [Fact]
    public void Text_NotUtf16_IsMalformedAndNotQuoted()
    {
        var image = CardImage.Of(Resident);
        Encoding.Unicode.GetBytes("\uD800").CopyTo(image, 4);
        image[5] = 0xD8;

        Refused(image, DeviceError.ProtocolError, "card record malformed: name").InnerException.ShouldBeNull();
    }

    [Fact]
    public void Lengths_NotTheLayouts_AreMalformed()
    {
        var image = CardImage.Of(Resident);
        image[0] = 2;

        Refused(image, DeviceError.ProtocolError, "card record malformed: lengths");
    }

    private static void Malformed(DemoCard card, string field) =>
        Refused(CardImage.Of(card), DeviceError.ProtocolError, $"card record malformed: {field}");

    private static DeviceException Refused(byte[] image, DeviceError error, string message)
    {
        var refusal = Should.Throw<DeviceException>(() => CardRecord.Parse(image));
        refusal.Error.ShouldBe(error);
        refusal.Message.ShouldBe(message);
        return refusal;
    }
}
