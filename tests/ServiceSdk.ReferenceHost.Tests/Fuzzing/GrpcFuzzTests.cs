using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>The same over gRPC: every command with any content, by whoever may call and by who may not, is answered or refused, and never fails.</summary>
public sealed class GrpcFuzzTests(DemonstrationHost host, ITestOutputHelper output) : IClassFixture<DemonstrationHost>
{
    private const string Hall = DemonstrationHost.OtherHall;

    private static readonly bool Soak = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1";
    private static readonly StatusCode[] Allowed = [StatusCode.Unauthenticated, StatusCode.PermissionDenied, StatusCode.InvalidArgument, StatusCode.ResourceExhausted];

    [Fact]
    public async Task Command_OfAnyContentByAnybody_IsAnsweredOrRefused()
    {
        const int seed = 1;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var words = new Words(random, Hall);
        using var channel = GrpcChannel.ForAddress(host.Process.Grpc[0]);
        using var clerk = await host.StaffAsync("clerk", "1", Hall);
        using var manager = await host.StaffAsync("manager", null, Hall);
        HallService.HallServiceClient[] callers =
        [
            channel.SignedIn("cookie", clerk.Cookie), channel.SignedIn("cookie", manager.Cookie), channel.SignedIn("authorization", "Terminal none:none"),
            .. new[] { "kiosk-1", "screen-1", "display-1" }.Select(id => channel.SignedIn("authorization", $"Terminal {Hall}-{id}:{host.SecretOf($"{Hall}-{id}")}")),
        ];
        var (faults, answered) = (new List<string>(), 0);
        for (var number = 0; number < (Soak ? 20_000 : 500); number++)
        {
            var command = Any(random, words);
            try
            {
                var answer = await callers[random.Next(callers.Length)].TakeAsync(command, deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(60));
                answered += answer.Refusal is null ? 1 : 0;
            }
            catch (RpcException e) when (!Allowed.Contains(e.StatusCode))
            {
                faults.Add($"#{number} seed {seed} {command} -> {e.Status}");
            }
            catch (RpcException)
            {
                // Refused before it was read.
            }
        }

        faults.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(0);
    }

    private static Command Any(Random random, Words words)
    {
        var command = (Command)Filled(Command.Descriptor, random, words, 0);
        command.Hall = random.Next(10) == 0 ? words.Harm() : Hall;
        command.Key = random.Next(20) == 0 ? words.Harm() : new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256))]).ToString();
        return command;
    }

    private static IMessage Filled(MessageDescriptor type, Random random, Words words, int depth)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in Chosen(type, random))
        {
            for (var i = field.IsRepeated ? random.Next(4) : 0; i > 0; i--)
                ((IList)field.Accessor.GetValue(message)).Add(Value(field, random, words, depth));
            if (!field.IsRepeated && Value(field, random, words, depth) is { } value)
                field.Accessor.SetValue(message, value);
        }

        return message;
    }

    /// <summary>Most fields, and of those that exclude each other one.</summary>
    private static IEnumerable<FieldDescriptor> Chosen(MessageDescriptor type, Random random) =>
        type.Fields.InDeclarationOrder().Where(field => field.RealContainingOneof is null && random.Next(6) > 0)
            .Concat(type.Oneofs.Where(one => !one.IsSynthetic).Select(one => one.Fields[random.Next(one.Fields.Count)]));

    private static object? Value(FieldDescriptor field, Random random, Words words, int depth) => field.FieldType switch
    {
        FieldType.String => words.For(field.JsonName),
        FieldType.Int32 => random.Next(6) == 0 ? int.MinValue : random.Next(-1, 1000),
        FieldType.Int64 => random.Next(6) == 0 ? long.MaxValue : random.NextInt64(),
        FieldType.Bool => random.Next(2) == 0,
        FieldType.Message when depth < 4 => Filled(field.MessageType, random, words, depth + 1),
        FieldType.Enum => field.EnumType.Values[random.Next(field.EnumType.Values.Count)].Number,
        _ => null,
    };
}
