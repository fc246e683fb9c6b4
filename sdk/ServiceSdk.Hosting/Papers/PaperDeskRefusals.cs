namespace ServiceSdk.Hosting.Papers;

/// <summary>Every "no" of papers that the domain cannot say.</summary>
public static class PaperDeskRefusals
{
    internal static Refusal GlyphMissing(string letter) => new(
        "paper_glyph_missing", $"打印字库中没有“{letter}”（U+{char.ConvertToUtf32(letter, 0):X4}）这个字，不能打印。", "请核对这个字；确实需要时请联系系统管理员补充字库。");

    internal static Refusal Unknown() => new("paper_unknown", "这个办件没有这份文书。", "请刷新文书清单。");
}
