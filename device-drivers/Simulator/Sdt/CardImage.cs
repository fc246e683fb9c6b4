using System.Text;

namespace Simulator.Sdt;

/// <summary>A card as its reader hands it on: text length, photo length, 256 bytes of UTF-16LE text, 1024 bytes of photo.</summary>
internal static class CardImage
{
    public static byte[] Of(DemoCard card)
    {
        var text = card.Type == "I" ? Foreign(card) : Resident(card);
        var photo = Enumerable.Range(0, 1024).Select(i => (byte)(i * 7 + 3));
        return [0x01, 0x00, 0x04, 0x00, .. Encoding.Unicode.GetBytes(text), .. photo];
    }

    // Characters, two bytes each: the type letter is the 125th of 128.
    private static string Resident(DemoCard card) => string.Concat(
        card.Name.PadRight(15), card.Sex, card.Nation.PadRight(2), card.Birth, card.Address.PadRight(35), card.Number.PadRight(18),
        card.Authority.PadRight(15), card.From, card.To.PadRight(8), new string(' ', 14), card.Type.PadRight(4));

    private static string Foreign(DemoCard card) => string.Concat(
        card.Name.PadRight(60), card.Sex, card.Number.PadRight(15), "UTO", new string(' ', 15),
        card.From, card.To, card.Birth, "01", card.Authority.PadRight(4), card.Type.PadRight(4));
}
