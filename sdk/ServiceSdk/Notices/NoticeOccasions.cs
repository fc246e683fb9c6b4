using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Notices;

/// <summary>Which moves of a case its applicant is told of. What goes on inside the office, and what the applicant did, is not among them.</summary>
public static class NoticeOccasions
{
    /// <summary>What a move gives occasion to tell.</summary>
    /// <param name="moved">The move.</param>
    /// <returns>The occasion; null for none.</returns>
    public static NoticeOccasion? Of(CaseMoved moved) => moved.Trigger switch
    {
        CaseTrigger.Accept or CaseTrigger.DeemAccepted => NoticeOccasion.Accepted,
        CaseTrigger.AcceptTolerated => NoticeOccasion.AcceptedTolerated,
        CaseTrigger.NotifySupplement => NoticeOccasion.SupplementRequired,
        CaseTrigger.RefuseAcceptance => NoticeOccasion.NotAccepted,
        CaseTrigger.StartSpecialProcedure => NoticeOccasion.SpecialProcedureStarted,
        CaseTrigger.EndSpecialProcedure => NoticeOccasion.SpecialProcedureEnded,
        CaseTrigger.Extend => NoticeOccasion.Extended,
        CaseTrigger.Grant or CaseTrigger.Refuse or CaseTrigger.UpperDecide => NoticeOccasion.Decided,
        CaseTrigger.PrepareDelivery => NoticeOccasion.Ready,
        CaseTrigger.PostOut => NoticeOccasion.Posted,
        CaseTrigger.DeliverOnline => NoticeOccasion.SentOnline,
        CaseTrigger.SupplementLapsed or CaseTrigger.CureLapsed => NoticeOccasion.Terminated,
        _ => null,
    };

    /// <summary>Whether an occasion is told of in a case: not what somebody at the window sees happen, nor that a result waits where it will not be fetched.</summary>
    /// <param name="occasion">The occasion.</param>
    /// <param name="opened">The case's filing.</param>
    public static bool IsTold(NoticeOccasion occasion, CaseOpened opened) => occasion switch
    {
        NoticeOccasion.Accepted or NoticeOccasion.Decided => opened.Item.Mode != HandlingMode.Immediate,
        NoticeOccasion.Ready => opened.Item.Mode != HandlingMode.Immediate && opened.Delivery is null or { Way: DeliveryWay.Window },
        _ => true,
    };
}
