using NJsonSchema;
using NSwag;
using NSwag.Generation.Processors;
using NSwag.Generation.Processors.Contexts;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Shows the header every write needs in the API's document.</summary>
internal sealed class IdempotencyKeyParameter : IOperationProcessor
{
    public bool Process(OperationProcessorContext context)
    {
        if (context.OperationDescription.Method is not (OpenApiOperationMethod.Get or OpenApiOperationMethod.Head))
        {
            context.OperationDescription.Operation.Parameters.Add(new OpenApiParameter
            {
                Name = IdempotencyKey.Header,
                Kind = OpenApiParameterKind.Header,
                IsRequired = true,
                Schema = new JsonSchema { Type = JsonObjectType.String, Format = JsonFormatStrings.Guid },
                Description = "A UUID chosen by the client: the same key with the same command is answered once and for all.",
            });
        }

        return true;
    }
}
