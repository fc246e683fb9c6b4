namespace ServiceSdk.Enquiries;

/// <summary>
/// The enquiries 咨询 logged in one hall on one business date, a stream of its own: what was asked, who was asked first and answers for it,
/// and what was answered, by this office or another. Not safe for concurrent use: its host gives it one writer.
/// </summary>
public sealed class HallEnquiries : IAggregate
{
    private const int Longest = 500, LongestTerm = 60;

    private readonly Dictionary<string, Enquiry> _all = [];

    /// <summary>Every enquiry, oldest first.</summary>
    public IReadOnlyCollection<Enquiry> All => _all.Values;

    /// <summary>An enquiry by number.</summary>
    public Outcome<Enquiry> Find(string number) => _all.TryGetValue(number, out var found) ? found : EnquiryRefusals.Unknown;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        LogEnquiry log => Log(log, CivilTime.Date(envelope.At.CivilTime)),
        ReferEnquiry refer => Unanswered(refer.Enquiry).Then(one => Refer(one, refer, envelope.Actor, CivilTime.Date(envelope.At.CivilTime))),
        TakeOverEnquiry over => Unanswered(over.Enquiry).Then(one =>
            one.Logged.Substitute == envelope.Actor.Subject && one.Responsible != envelope.Actor.Subject
                ? Many(new EnquiryTakenOver(over.Enquiry, envelope.Actor.Subject))
                : EnquiryRefusals.NotSubstitute),
        AnswerEnquiry answer => Unanswered(answer.Enquiry).Then(one =>
            one.Office != envelope.Actor.Office ? EnquiryRefusals.OfOther
            : Text(answer.Answer).Then(text => Many(new EnquiryAnswered(answer.Enquiry, text)))),
        _ => throw new ArgumentException($"Not an enquiry's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case EnquiryLogged logged: _all.Add(logged.Enquiry, new Enquiry(logged, actor, at.CivilTime)); break;
            case EnquiryReferred referred:
                Change(referred.Enquiry, one => one with { Office = referred.Office, Referrals = [.. one.Referrals, referred] });
                break;
            case EnquiryTakenOver over: Change(over.Enquiry, one => one with { Responsible = over.Subject }); break;
            case EnquiryAnswered answered:
                Change(answered.Enquiry, one => one with { Answer = answered.Answer, AnsweredBy = actor, AnsweredAt = at.CivilTime });
                break;
            default: throw new ArgumentException($"Not an enquiry's event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<IReadOnlyList<IEvent>> Log(LogEnquiry log, DateOnly today)
    {
        var number = $"{log.Hall}-{today.Year:0000}{today.Month:00}{today.Day:00}-C{_all.Count + 1:0000}";
        return Text(log.Question).Then(question =>
        {
            var logged = new EnquiryLogged(number, log.Category, log.Item, log.Channel, question, log.Substitute, log.Enquirer);
            return log.Answer is null ? Many(logged) : Text(log.Answer).Then(answer => Many(logged, new EnquiryAnswered(number, answer)));
        });
    }

    /// <summary>By the office that has it, or by the one that was asked first, which may think better of where it sent it.</summary>
    private static Outcome<IReadOnlyList<IEvent>> Refer(Enquiry one, ReferEnquiry refer, Actor actor, DateOnly today) =>
        actor.Office != one.Office && actor.Office != one.By.Office ? EnquiryRefusals.OfOther
        : refer.Office == one.Office ? EnquiryRefusals.OfficeSame
        : refer.Due < today || refer.Due.DayNumber > today.DayNumber + LongestTerm ? EnquiryRefusals.DueInvalid
        : Text(refer.Note).Then(note => Many(new EnquiryReferred(refer.Enquiry, refer.Office, note, refer.Due)));

    private Outcome<Enquiry> Unanswered(string number) => Find(number).Then<Enquiry>(one =>
        one.Answer is null ? one : EnquiryRefusals.AlreadyAnswered);

    private void Change(string number, Func<Enquiry, Enquiry> change) => _all[number] = change(_all[number]);

    private static Outcome<string> Text(string text) =>
        text.Length > Longest || string.IsNullOrWhiteSpace(text) ? EnquiryRefusals.TextInvalid : text.Trim();

    private static Outcome<IReadOnlyList<IEvent>> Many(params IReadOnlyList<IEvent> events) => events.ToArray();
}
