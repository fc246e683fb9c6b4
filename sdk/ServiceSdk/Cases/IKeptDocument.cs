namespace ServiceSdk.Cases;

/// <summary>A document in the store, as an event names it: what is needed to open it.</summary>
public interface IKeptDocument
{
    /// <summary>Lower-case hexadecimal SHA-256 of the document as it is stored, encrypted: its name in the store.</summary>
    string Document { get; }

    /// <summary>Its media type.</summary>
    string Type { get; }

    /// <summary>How long its content is, in bytes.</summary>
    long Size { get; }

    /// <summary>The document's own key, under its subject's.</summary>
    Protected<byte[]> Key { get; }
}

/// <summary>An event that names documents: they are swept, backed up, checked and erased with their subject.</summary>
public interface INamesDocuments
{
    /// <summary>The documents.</summary>
    IEnumerable<IKeptDocument> Named { get; }
}
