namespace ServiceSdk;

/// <summary>Marks what has happened. In the journal an event goes by a stable name and an integer version, never by its type's name.</summary>
public interface IEvent;
