using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Halls;
using Wire = ServiceSdk.Remote;
using What = ServiceSdk.Remote.Command.WhatOneofCase;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>Takes gRPC's commands as REST takes its own: the same checks, the same fingerprint, so that a key used at one holds at the other.</summary>
internal sealed class RemoteCommands(
    HallDirectory halls, CommandFingerprint fingerprint, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking, WindowDesk desk,
    EvaluationDesk evaluations, RemoteManagement management, Sessions sessions, EndpointDataSource endpoints, ILogger<RemoteCommands> log)
{
    /// <summary>A command asks of its caller what the REST operation of the same name asks.</summary>
    private readonly Lazy<Dictionary<What, Policy>> _policies = new(() => endpoints.Endpoints
        .Select(endpoint => (
            endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName, endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy))
        .Where(one => Enum.IsDefined(typeof(What), one.EndpointName ?? ""))
        .ToDictionary(one => Enum.Parse<What>(one.EndpointName!), one => Policies.Of(one.Policy!)));

    /// <summary>Takes a command.</summary>
    /// <returns>What came of it, under the command's key. Never throws.</returns>
    public async Task<Wire.Answer> TakeAsync(Wire.Command command, ClaimsPrincipal user)
    {
        Outcome<Wire.Answer> taken;
        try
        {
            taken = await JudgeAsync(command, user) is { } refused ? refused : await DoAsync(command, user);
        }
        catch (Exception e)
        {
            taken = ProblemHandler.RefusalOf(e, log);
        }

        if (!taken.Succeeded(out var answer, out var refusal))
            answer = new Wire.Answer { Refusal = RemoteAnswers.Of(refusal) };
        answer.Key = command.Key;
        return answer;
    }

    private async ValueTask<Refusal?> JudgeAsync(Wire.Command command, ClaimsPrincipal user)
    {
        if (command.Key.Length == 0)
            return ApiRefusals.KeyMissing;
        if (!Guid.TryParseExact(command.Key, "D", out _))
            return ApiRefusals.KeyInvalid;
        if (!_policies.Value.TryGetValue(command.WhatCase, out var policy))
            return ApiRefusals.Malformed;
        return await sessions.EndedAsync(user, acts: true) ?? (policy.Allows(user, command.Hall) ? null : ApiRefusals.Forbidden);
    }

    private Task<Outcome<Wire.Answer>> DoAsync(Wire.Command command, ClaimsPrincipal user)
    {
        var key = new IdempotencyKey(Guid.ParseExact(command.Key, "D"));
        var hall = new HallCall(command.Hall, key, user, halls, fingerprint);
        return command.WhatCase switch
        {
            What.IssueTicket => Of(TicketEndpoints.IssueAsync(hall, Of(command.IssueTicket), plugins, reads, classes, taking), RemoteAnswers.Of),
            What.EnterEmergencyTicket => Of(
                TicketEndpoints.EnterAsync(hall, Of(command.EnterEmergencyTicket), plugins, reads, classes, taking), RemoteAnswers.Of),
            What.RejoinTicket => Of(StandingEndpoints.RejoinAsync(hall, command.RejoinTicket.Ticket_), RemoteAnswers.Of),
            What.CancelTicket => Of(StandingEndpoints.CancelAsync(hall, command.CancelTicket.Ticket_), RemoteAnswers.Of),
            What.HoldTicket => Of(
                StandingEndpoints.HoldAsync(hall, command.HoldTicket.Ticket, new HoldRequest(MinutesOf(command.HoldTicket))), RemoteAnswers.Of),
            What.ResumeTicket => Of(StandingEndpoints.ResumeAsync(hall, command.ResumeTicket.Ticket_), RemoteAnswers.Of),
            What.ReactivateTicket => Of(
                StandingEndpoints.ReactivateAsync(hall, command.ReactivateTicket.Ticket, new Reason(command.ReactivateTicket.Reason)), RemoteAnswers.Of),
            What.EditTicket => Of(StandingEndpoints.EditAsync(hall, command.EditTicket.Ticket, Of(command.EditTicket)), RemoteAnswers.Of),
            What.OpenWindow => Of(WindowEndpoints.OpenAsync(At(command.OpenWindow.Window_), desk), RemoteAnswers.Of),
            What.PauseWindow => Of(
                WindowEndpoints.PauseAsync(At(command.PauseWindow.Window), new Reason(command.PauseWindow.Reason)), RemoteAnswers.Of),
            What.CloseWindow => Of(WindowEndpoints.CloseAsync(At(command.CloseWindow.Window_)), RemoteAnswers.Of),
            What.CallNext => Of(WindowEndpoints.CallAsync(At(command.CallNext.Window_)), RemoteAnswers.Of),
            What.RecallTicket => Of(WindowEndpoints.RecallAsync(At(command.RecallTicket.Window), Of(command.RecallTicket)), RemoteAnswers.Of),
            What.MarkNoShow => Of(WindowEndpoints.MarkAbsentAsync(At(command.MarkNoShow.Window), Of(command.MarkNoShow)), RemoteAnswers.Of),
            What.StartService => Of(WindowEndpoints.StartAsync(At(command.StartService.Window), Of(command.StartService)), RemoteAnswers.Of),
            What.FinishService => Of(WindowEndpoints.FinishAsync(At(command.FinishService.Window), Of(command.FinishService)), RemoteAnswers.Of),
            What.HoldTicketInHand => Of(
                WindowEndpoints.HoldAsync(
                    At(command.HoldTicketInHand.Window),
                    new HoldAtWindow(command.HoldTicketInHand.Ticket, MinutesOf(command.HoldTicketInHand))),
                RemoteAnswers.Of),
            What.TransferTicket => Of(
                WindowEndpoints.TransferAsync(At(command.TransferTicket.Window), Of(command.TransferTicket), plugins), RemoteAnswers.Of),
            What.BookAppointment => Of(
                OnAsync(
                    command.BookAppointment.Date,
                    date => AppointmentEndpoints.BookAsync(hall, date, Of(command.BookAppointment), plugins, reads, classes, taking)),
                RemoteAnswers.Of),
            What.CancelAppointment => Of(AppointmentEndpoints.CancelAsync(hall, command.CancelAppointment.Appointment_), RemoteAnswers.Of),
            What.CheckIn => Of(AppointmentEndpoints.CheckInAsync(hall, command.CheckIn.Appointment_), RemoteAnswers.Of),
            What.Evaluate => Of(
                EvaluationEndpoints.EvaluateAsync(hall, command.Evaluate.Encounter, new GradeRequest(command.Evaluate.Grade), evaluations),
                RemoteAnswers.Of),
            _ => management.DoAsync(hall, command),
        };

        WindowCall At(string window) => new(command.Hall, window, key, user, halls, fingerprint);
    }

    /// <summary>Answers a command with what came of it.</summary>
    internal static async Task<Outcome<Wire.Answer>> Of<T>(Task<Outcome<T>> taken, Func<T, Wire.Answer> show)
        where T : notnull =>
        (await taken).Succeeded(out var view, out var refusal) ? show(view) : refusal;

    /// <summary>Takes a command about a date, yyyy-MM-dd.</summary>
    internal static async Task<Outcome<T>> OnAsync<T>(string text, Func<DateOnly, Task<Outcome<T>>> take)
        where T : notnull =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? await take(date)
            : ApiRefusals.Malformed;

    private static TicketRequest Of(Wire.TicketRequest body) => new(
        body.Item, body.Further.Count > 0 ? body.Further : null, body.HasVisitor ? body.Visitor : null, body.HasClass ? body.Class : null,
        body.HasClassReason ? body.ClassReason : null, body.HasCase ? body.Case : null, body.HasAgent ? body.Agent : null);

    private static EmergencyTicket Of(Wire.EmergencyTicket body) => new(Of(body.Ticket ?? new Wire.TicketRequest()), body.Number, body.TakenAt);

    private static ClassChange Of(Wire.ClassChange body) =>
        new(body.Class, body.HasClassReason ? body.ClassReason : null, body.HasCase ? body.Case : null);

    private static TicketAtWindow Of(Wire.TicketAtWindow body) => new(body.Ticket);

    private static TransferRequest Of(Wire.Transfer body) => new(
        body.Ticket, body.Item,
        body.Mode switch
        {
            Wire.Transfer.Types.Mode.Head => TransferMode.Head,
            Wire.Transfer.Types.Mode.Tail => TransferMode.Tail,
            _ => TransferMode.KeepTime,
        },
        body.Return);

    private static Booking Of(Wire.Booking body) => new(
        body.Item, body.Slot, body.HasVisitor ? body.Visitor : null, body.HasClass ? body.Class : null,
        body.HasClassReason ? body.ClassReason : null);

    private static int? MinutesOf(Wire.Hold body) => body.HasMinutes ? body.Minutes : null;
}
