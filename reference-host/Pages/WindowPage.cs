using Microsoft.AspNetCore.Components;

namespace ServiceSdk.ReferenceHost.Pages;

/// <summary>A page of one window. A window its hall does not have is not found.</summary>
public abstract class WindowPage : HallPage
{
    [Parameter]
    public string Window { get; set; } = "";

    /// <summary>The window; null when it is not found.</summary>
    protected WindowEntry? Post { get; private set; }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        Post = Place?.Windows.FirstOrDefault(window => window.Id == Window);
        if (Place is not null && Post is null)
            Navigation.NotFound();
    }
}
