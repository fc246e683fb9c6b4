using ServiceSdk.Cases.Drafts;

namespace ServiceSdk.Tests.Cases;

/// <summary>草稿: kept, gone on with, handed in or thrown away.</summary>
public sealed class FilingDraftTests
{
    private static readonly Envelope Now = Envelopes.Of(Roles.Citizen, new(2026, 8, 3));
    private readonly FilingDraft _draft = new();

    [Fact]
    public void Draft_SavedAgain_IsTheLastOne()
    {
        Take(Save(1));
        Take(Save(2));

        (_draft.Saved!.Content.Ciphertext[0], _draft.SavedAt, _draft.End).ShouldBe(((byte)2, Now.At, null));
    }

    [Fact]
    public void Draft_ForAnotherItem_IsRefused()
    {
        Take(Save(1));

        _draft.Decide(Save(2) with { Item = "tn2018-084" }, Now).Refusal().ShouldBe(new Refusal("draft_other_item", "这份草稿是“居民身份证”的。", "请为别的事项另存草稿。"));
    }

    [Theory]
    [InlineData("W000000000001")]
    [InlineData(null)]
    public void Draft_ThatEnded_IsGoneOnWithNoMore(string? filed)
    {
        Take(Save(1));
        Take(new EndDraft(filed));

        _draft.End!.Case.ShouldBe(filed);
        var ended = new Refusal("draft_ended", "草稿已经提交或者放弃。", "请按办件编号查询，或者重新填写。");
        _draft.Decide(Save(2), Now).Refusal().ShouldBe(ended);
        _draft.Decide(new EndDraft(null), Now).Refusal().ShouldBe(ended);
    }

    private static SaveDraft Save(byte content) => new("tn2018-083", "居民身份证", new Protected<string>("d-1", "A256GCM", [content]));

    private void Take(ICommand command)
    {
        foreach (var @event in _draft.Decide(command, Now).Value())
            _draft.Apply(@event, Now.Actor, Now.At);
    }
}
