namespace ServiceSdk.Tests.Cases;

/// <summary>Every step x state x role: allowed, or refused in exactly these words. Approved by reading Approved/answers.txt.</summary>
public sealed class CaseAnswersTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Approved");
    private static readonly string Approved = File.ReadAllText(Path.Combine(Folder, "answers.txt"));

    public static TheoryData<string> Titles => [.. CaseAnswers.Parts.Select(part => part.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Answers_ToAStepInEveryStateAndRole_AreThoseApproved(string title) =>
        Section(title).ShouldBe(CaseAnswers.Parts.Single(part => part.Title == title).Answers);

    [Fact]
    public void Approved_HasEveryPartAndNoOther()
    {
        var written = string.Concat(CaseAnswers.Parts.Select(part => $"{part.Title}\n{part.Answers}"));
        File.WriteAllText(Path.Combine(Folder, "answers.written.txt"), written);

        Approved.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').ShouldBe(CaseAnswers.Parts.Select(part => part.Title));
    }

    private static string Section(string title) =>
        string.Concat(Approved.Split('\n').SkipWhile(line => line != title).Skip(1).TakeWhile(line => line.StartsWith(' ')).Select(line => $"{line}\n"));
}
