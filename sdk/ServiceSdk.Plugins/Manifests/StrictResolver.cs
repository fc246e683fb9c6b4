using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>
/// Takes from the contract's C# types what its documents may say: camel-case keys; <c>required</c> members and the parameters of a
/// record must be there; only what C# calls nullable may be null.
/// </summary>
internal sealed class StrictResolver : DefaultContractResolver
{
    public StrictResolver() => NamingStrategy = new CamelCaseNamingStrategy();

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);

        // A context of its own each time: the framework's is not safe for concurrent use, and a resolver is.
        property.Required = IsRequired(member) ? Required.Always
            : new NullabilityInfoContext().Create((PropertyInfo)member).WriteState == NullabilityState.Nullable ? Required.Default
            : Required.DisallowNull;

        // A list or text that may be left out, and is empty, is left out.
        if (property.Required == Required.DisallowNull && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            property.ShouldSerialize = one => ((IEnumerable)property.ValueProvider!.GetValue(one)!).GetEnumerator().MoveNext();
        return property;
    }

    private static bool IsRequired(MemberInfo member) =>
        member.IsDefined(typeof(RequiredMemberAttribute))
        || member.DeclaringType!.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == member.Name));
}
