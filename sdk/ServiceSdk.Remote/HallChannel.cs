using System.Net.Sockets;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace ServiceSdk.Remote;

/// <summary>The way to a host's gRPC door.</summary>
public static class HallChannel
{
    private const string Unix = "unix:";

    /// <summary>Opens a channel; nothing is sent yet. Dispose it when done. Safe for concurrent use.</summary>
    /// <param name="address"><c>http://127.0.0.1:5081</c>, or <c>unix:/path/grpc.sock</c>.</param>
    public static GrpcChannel Open(string address) => address.StartsWith(Unix, StringComparison.Ordinal)
        ? GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpHandler = To(address[Unix.Length..]) })
        : GrpcChannel.ForAddress(address);

    /// <summary>A client that signs every call in.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="header"><c>authorization</c> for a terminal, <c>cookie</c> for somebody who signed in over REST.</param>
    /// <param name="value"><c>Terminal id:secret</c>, or the cookie REST gave.</param>
    public static HallService.HallServiceClient SignedIn(this GrpcChannel channel, string header, string value) =>
        new(channel.Intercept(headers =>
        {
            headers.Add(header, value);
            return headers;
        }));

    private static SocketsHttpHandler To(string path) => new()
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
