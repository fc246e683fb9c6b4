using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy;

/// <summary>A ciphertext belongs to one field of one subject; those of before belong to a subject alone, and still open.</summary>
public sealed class FieldBindingTests
{
    [Fact]
    public void Open_AsAnotherFieldOfTheSameSubject_DoesNotOpen()
    {
        using var hall = new ProtectedJournal();
        var form = hall.Protector.Protect(hall.Subject(), PersonalFields.Form, "{}");

        hall.Protector.Use(form, PersonalFields.Form, UnseenUse.Judging).ShouldBe("{}");
        Should.Throw<CryptographicException>(() => hall.Protector.Use(form, PersonalFields.Answer, UnseenUse.Judging));
    }

    [Fact]
    public void Open_WithTheMarkTakenOff_DoesNotOpen()
    {
        using var hall = new ProtectedJournal();
        var form = hall.Protector.Protect(hall.Subject(), PersonalFields.Form, "{}");

        Should.Throw<CryptographicException>(() => hall.Protector.Use(form with { Algorithm = "A256GCM" }, PersonalFields.Form, UnseenUse.Judging));
    }

    [Fact]
    public void Open_WhatWasSealedBeforeFieldsCounted_Opens()
    {
        using var hall = new ProtectedJournal();
        var row = hall.Subject();
        var json = JsonSerializer.SerializeToUtf8Bytes(ProtectedJournal.Visitor, JournalJson.Default.Visitor);
        var old = new Protected<Visitor>(
            row.Subject, "A256GCM", new AesGcmSealing().Seal(hall.Keys.Open(row), Encoding.UTF8.GetBytes(row.Subject), json));

        hall.Protector.Use(old, PersonalFields.Visitor, UnseenUse.Judging).ShouldBe(ProtectedJournal.Visitor);
    }
}
