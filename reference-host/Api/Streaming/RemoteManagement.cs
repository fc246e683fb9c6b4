using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Api.Halls;
using Wire = ServiceSdk.Remote;
using What = ServiceSdk.Remote.Command.WhatOneofCase;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>A manager's commands over gRPC: a date's hours and its closing, the roster.</summary>
internal sealed class RemoteManagement(RosterCommands roster)
{
    public Task<Outcome<Wire.Answer>> DoAsync(HallCall hall, Wire.Command command) => command.WhatCase switch
    {
        What.ChangeHours => RemoteCommands.Of(
            RemoteCommands.OnAsync(command.ChangeHours.Date, date => DayEndpoints.ChangeAsync(hall, date, Of(command.ChangeHours))), RemoteAnswers.Of),
        What.CloseDay => RemoteCommands.Of(
            RemoteCommands.OnAsync(command.CloseDay.Date, date => DayEndpoints.CloseAsync(hall, date)), RemoteAnswers.Of),
        What.EnlistStaff => RemoteCommands.Of(
            roster.EnlistAsync(hall, new Enlistment(command.EnlistStaff.UserName, command.EnlistStaff.Number)), RemoteAnswers.Of),
        What.GrantSkills => RemoteCommands.Of(
            roster.GrantAsync(hall, command.GrantSkills.Number, Of(command.GrantSkills)), RemoteAnswers.Of),
        What.WithdrawSkills => RemoteCommands.Of(
            roster.WithdrawAsync(hall, command.WithdrawSkills.Number, Of(command.WithdrawSkills)), RemoteAnswers.Of),
        What.NameSubstitute => RemoteCommands.Of(
            roster.NameSubstituteAsync(
                hall, command.NameSubstitute.Number,
                new StaffChoice(command.NameSubstitute.HasSubstitute_ ? command.NameSubstitute.Substitute_ : null)),
            RemoteAnswers.Of),
        What.AssignSeat => RemoteCommands.Of(
            roster.AssignSeatAsync(hall, command.AssignSeat.Window, new StaffChoice(command.AssignSeat.HasNumber ? command.AssignSeat.Number : null)),
            RemoteAnswers.Of),
        _ => Task.FromResult<Outcome<Wire.Answer>>(ApiRefusals.Malformed),
    };

    private static HoursChange Of(Wire.HoursChange body) => new(Of(body.Issuing), Of(body.Service), body.Reason);

    private static OpenHours[] Of(IEnumerable<Wire.Hours> hours) => [.. hours.Select(one => new OpenHours(one.From, one.To))];

    private static SkillList Of(Wire.StaffSkills body) => new([.. body.Skills.Select(one => new Skill(one.Department, one.Group))]);
}
