namespace ServiceSdk.Queueing;

/// <summary>The appointments of one business date.</summary>
internal sealed class AppointmentBook
{
    private readonly List<Appointment> _all = [];
    private readonly Dictionary<string, Appointment> _byId = [];
    private readonly Dictionary<(string Line, int Slot), int> _taken = [];

    public IReadOnlyList<Appointment> All => _all;

    public int NextSerial => _all.Count + 1;

    public Appointment? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(Appointment appointment)
    {
        _all.Add(appointment);
        _byId.Add(appointment.Id, appointment);
        _taken[(appointment.For.Line, appointment.Slot)] = Taken(appointment.For.Line, appointment.Slot) + 1;
    }

    public void Cancel(string id)
    {
        var appointment = _byId[id];
        appointment.State = AppointmentState.Cancelled;
        _taken[(appointment.For.Line, appointment.Slot)]--;
    }

    public void Exchange(Snapshot snapshot)
    {
        var all = snapshot.List(_all, one => Appointment.Exchange(snapshot, one));
        if (!snapshot.IsReading)
            return;
        foreach (var appointment in all)
        {
            Add(appointment);
            if (appointment.State == AppointmentState.Cancelled)
                Cancel(appointment.Id);
        }
    }

    /// <summary>How many hold a slot of a line; who has checked in holds it still.</summary>
    public int Taken(string line, int slot) => _taken.GetValueOrDefault((line, slot));

    /// <summary>What a person has booked in a line and not used; null for nothing.</summary>
    public Appointment? Of(string subject, string line) =>
        _all.Find(one => one.State == AppointmentState.Booked && one.For.Line == line && one.Visitor?.Subject == subject);
}
