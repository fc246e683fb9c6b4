using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>Everything an object holds, private fields and all, as text: two objects with the same text have the same state.</summary>
internal sealed class Dump
{
    private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly StringBuilder _text = new();

    public static string Of(object root)
    {
        var dump = new Dump();
        dump.Write(root);
        return dump._text.ToString();
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null: _text.Append("null"); break;
            case string text: _text.Append('"').Append(text).Append('"'); break;
            case Delegate: _text.Append("code"); break;
            case Enum: _text.Append(value); break;
            case IFormattable plain when value.GetType().Namespace == "System": _text.Append(plain.ToString(null, CultureInfo.InvariantCulture)); break;
            case bool or char: _text.Append(value); break;
            case ValueType: WriteFields(value); break;
            case IDictionary entries:
                WriteAll(entries.Keys.Cast<object>().Select(key => (Key: key.ToString(), Value: entries[key])).OrderBy(entry => entry.Key, StringComparer.Ordinal));
                break;
            case IEnumerable elements: WriteAll(elements); break;
            case not null when value.GetType().GetMethod("<Clone>$") is not null: WriteFields(value); break; // A record is what it says, not which it is.
            default: WriteOnce(value); break;
        }
    }

    private void WriteOnce(object value)
    {
        if (_seen.TryGetValue(value, out var number))
        {
            _text.Append('#').Append(number);
            return;
        }

        _seen.Add(value, _seen.Count);
        WriteFields(value);
    }

    private void WriteAll(IEnumerable elements)
    {
        _text.Append('[');
        foreach (var element in elements)
        {
            Write(element);
            _text.Append(',');
        }

        _text.Append(']');
    }

    private void WriteFields(object value)
    {
        _text.Append('{');
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                // What is made of the state when first asked for is no state.
                if (typeof(Delegate).IsAssignableFrom(field.FieldType) || field.FieldType == typeof(IQueuePolicy))
                    continue;
                _text.Append(field.Name).Append('=');
                Write(field.GetValue(value));
                _text.Append(';');
            }
        }

        _text.Append('}');
    }
}
