namespace ServiceSdk.Benchmarks.Queues;

/// <summary>What becomes of a ticket that is called.</summary>
internal enum Course
{
    Served,
    Absent,
    AbsentAndBack,
    Held,
    Moved,
    MovedToTail,
}

/// <summary>Per 100 tickets of HALL-1: 6 recalls, 4 absences of which 2 return, 5 transfers of which 3 keep their time, 3 holds, 2 cancels, 5 appointments.</summary>
internal static class HallOneMix
{
    public static Course CourseOf(int of100) => of100 switch
    {
        10 or 60 => Course.AbsentAndBack,
        35 or 85 => Course.Absent,
        20 or 50 or 80 => Course.Held,
        5 or 45 or 95 => Course.Moved,
        25 or 65 => Course.MovedToTail,
        _ => Course.Served,
    };

    public static bool IsBooked(int of100) => of100 % 20 == 2;

    public static bool IsRecalled(int of100) => of100 % 16 == 15;

    public static bool IsCancelled(int of100) => of100 % 50 == 49;
}
