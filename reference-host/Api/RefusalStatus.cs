namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Which HTTP status a refusal's code has: 409 unless it says otherwise.</summary>
internal static class RefusalStatus
{
    public static int Of(string code) => code switch
    {
        "sign_in_required" or "sign_in_failed" or "identity_proof_missing" => StatusCodes.Status401Unauthorized,
        "forbidden" or "cross_site" or "look_not_permitted" or "account_disabled" or "demonstration_local_only" or "password_change_required"
            or "identity_not_bound" or "online_outside_division" =>
            StatusCodes.Status403Forbidden,
        "session_locked" => StatusCodes.Status423Locked,
        "too_many_requests" or "sign_in_busy" or "quota_used_up" => StatusCodes.Status429TooManyRequests,
        "request_too_large" or "document_too_large" or "document_scanner_limit" => StatusCodes.Status413PayloadTooLarge,
        "media_type_unsupported" or "document_type_not_allowed" => StatusCodes.Status415UnsupportedMediaType,
        "method_not_allowed" => StatusCodes.Status405MethodNotAllowed,
        "document_erased" => StatusCodes.Status410Gone,
        "filing_incomplete" or "catalog_proposal_shape" or "catalog_date_past" or "fee_unlisted" or "fee_amount_differs" or "shared_material_only" or "idempotency_key_reused" or "calendar_published_implausible" or "calendar_amended_unknown" or "calendar_amends_other"
            or "calendar_day_outside_year" or "calendar_day_twice" or "calendar_weekday_worked" or "item_not_taken_here" or "document_empty" or "document_type_differs" or "document_infected"
            or "password_too_short" or "password_too_long" or "password_like_name" or "password_common" => StatusCodes.Status422UnprocessableEntity,
        "internal_error" => StatusCodes.Status500InternalServerError,
        "unavailable" or "stream_quarantined" or "host_unavailable" or "device_offline" or "plugin_timeout" or "plugin_fault" or "plugin_quarantined"
            or "document_not_written" or "document_store_full" or "document_damaged" or "document_scanner_unavailable" or "identity_provider_unavailable" =>
            StatusCodes.Status503ServiceUnavailable,
        _ when code.EndsWith("_unknown", StringComparison.Ordinal) || code is "not_found" or "document_thumbnail_none" => StatusCodes.Status404NotFound,
        _ when code.StartsWith("id_number_", StringComparison.Ordinal) || code.EndsWith("_invalid", StringComparison.Ordinal)
            || code.EndsWith("_missing", StringComparison.Ordinal) || code.EndsWith("_malformed", StringComparison.Ordinal) =>
            StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
