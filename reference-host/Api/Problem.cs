using ServiceSdk.Items;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>A refusal on the wire: problem details (RFC 9457) with a stable code and Chinese words.</summary>
/// <param name="Type">Names the code as a path.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Code">Stable; clients branch on it.</param>
/// <param name="Findings">Everything a filing lacks; absent otherwise.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string Detail, string Code, IReadOnlyList<Finding>? Findings = null)
{
    public static IResult Of(Refusal refusal, IReadOnlyList<Finding>? findings = null) => new Answer(Made(refusal, findings));

    public static Task WriteAsync(HttpContext context, Refusal refusal) => Of(refusal).ExecuteAsync(context);

    public static Problem Made(Refusal refusal, IReadOnlyList<Finding>? findings = null) => new(
        $"/problems/{refusal.Code}", refusal.Message, RefusalStatus.Of(refusal.Code), refusal.Remedy, refusal.Code, findings);

    private sealed class Answer(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = problem.Status;
            if (problem.Status == StatusCodes.Status503ServiceUnavailable)
                context.Response.Headers.RetryAfter = "1";
            return context.Response.WriteAsJsonAsync(problem, ApiJson.Default.Problem, "application/problem+json");
        }
    }
}
