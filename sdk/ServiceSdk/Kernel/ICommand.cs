namespace ServiceSdk;

/// <summary>Marks what an aggregate can be asked to do.</summary>
public interface ICommand;
