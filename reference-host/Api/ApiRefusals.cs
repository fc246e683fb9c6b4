namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Every "no" of the wire itself.</summary>
internal static class ApiRefusals
{
    public static readonly Refusal SignInRequired = new("sign_in_required", "请先登录。", "请登录后再操作。");
    public static readonly Refusal SignInFailed = new("sign_in_failed", "用户名或密码不正确。", "请核对后重试。连续5次不正确的，账号15分钟内不能登录。");
    public static readonly Refusal SignInBusy = new("sign_in_busy", "正在登录的人太多。", "请稍后重试。");
    public static readonly Refusal ProviderNone = new("identity_provider_none", "本系统没有启用统一身份认证。", "请用账号和密码登录。");
    public static readonly Refusal ProviderUnavailable = new("identity_provider_unavailable", "统一身份认证暂时连接不上。", "请稍后重试，或用账号和密码登录。");
    public static readonly Refusal ProofMissing = new("identity_proof_missing", "统一身份认证没有通过，或者已经过期。", "请重新通过统一身份认证登录，或用账号和密码登录。");
    public static readonly Refusal IdentityNotBound = new("identity_not_bound", "您的统一身份没有绑定本系统的账号。", "请系统管理员绑定账号后再登录。");
    public static readonly Refusal IdentityInvalid = new("identity_invalid", "统一身份的用户标识不正确。", "请填写统一身份认证中这个人的用户标识（sub），1至255个字符。");
    public static readonly Refusal SessionLocked = new("session_locked", "屏幕已经锁定。", "请输入密码继续，或由其他人员登录接替。");
    public static readonly Refusal SessionUnknown = new("session_unknown", "没有这个登录，或者它已经结束。", "请刷新后再看。");
    public static readonly Refusal DemonstrationLocal = new("demonstration_local_only", "演示数据只能在本机上使用。", "请在主机所在的计算机上登录。");
    public static readonly Refusal PasswordChangeRequired = new("password_change_required", "这是系统生成的密码，只能用来设置新密码。", "请先设置自己的密码，再登录。");
    public static readonly Refusal PasswordUnchanged = new("password_unchanged", "新密码和原来的一样。", "请换一个新密码。");
    public static readonly Refusal ShownOnce = new("shown_once", "这次操作已经完成，密码或密钥只显示一次。", "没有记下的，请重新生成。");
    public static readonly Refusal TerminalSignInFailed = new("sign_in_failed", "终端编号或密钥不正确。", "请核对后重试。");
    public static readonly Refusal Forbidden = new("forbidden", "没有这项操作的权限。", "请使用有权限的账号或终端。");
    public static readonly Refusal CrossSite = new("cross_site", "这个请求来自其他网站的页面。", "请在本系统的页面上操作。");
    public static readonly Refusal TooManyRequests = new("too_many_requests", "请求过于频繁。", "请按Retry-After头中的秒数稍后再试。");
    public static readonly Refusal QuotaUsedUp = new("quota_used_up", "接口密钥的限额已经用完。", "请按Retry-After头中的秒数稍后再试，或向系统管理员申请提高限额。");
    public static readonly Refusal ScopeUnknown = new("api_key_scope_unknown", "接口密钥没有这项权限可选。", "请查看权限表中可以授予接口密钥的权限。");
    public static readonly Refusal OfficeUnknown = new("office_unknown", "没有这个大厅或区划。", "请填写大厅编号或区划代码。");
    public static readonly Refusal NotFound = new("not_found", "没有这个地址。", "请核对地址。");
    public static readonly Refusal MethodNotAllowed = new("method_not_allowed", "这个地址不支持这种操作。", "请查看接口说明。");
    public static readonly Refusal MediaTypeUnsupported = new("media_type_unsupported", "请求的格式不受支持。", "请使用application/json。");
    public static readonly Refusal TooLarge = new("request_too_large", "请求内容过大。", "请减少内容后重试。");
    public static readonly Refusal Malformed = new("request_malformed", "请求内容无法读取。", "请按接口说明填写JSON。");
    public static readonly Refusal KeyMissing = new("idempotency_key_missing", "缺少请求编号。", "请在Idempotency-Key头中填写一个UUID。");
    public static readonly Refusal KeyInvalid = new("idempotency_key_invalid", "请求编号不是UUID。", "请在Idempotency-Key头中填写一个UUID。");
    public static readonly Refusal ResumeInvalid = new("resume_invalid", "续传序号不是数字。", "请在Last-Event-ID头中填写收到的最后一个序号。");
    public static readonly Refusal Internal = new("internal_error", "系统出现错误，本次操作没有得到确认。", "请用同一请求重试；仍然失败时请联系管理员。");
    public static readonly Refusal WindowOfOther = new("window_of_other", "这不是您登录的窗口。", "请在登录的窗口操作。");
    public static readonly Refusal WindowUnknown = new("window_unknown", "没有这个窗口。", "请核对窗口编号。");
    public static readonly Refusal NumberUnknown = new("number_unknown", "今天没有这个号。", "请核对号票上的号码。");
    public static readonly Refusal PageInvalid = new("page_size_invalid", "每页应为1至200条。", "请减少每页条数，用after接着读取。");
    public static readonly Refusal RangeInvalid = new("date_range_invalid", "日期范围应为1至366天。", "请核对起止日期。");
    public static readonly Refusal ProgressUnknown = new("case_unknown", "没有找到这个办件，或者查询码不对。", "请核对回执上的办件编号和查询码；刚刚申报的请稍后再查。");
    public static readonly Refusal AccountUnknown = new("account_unknown", "本大厅没有这个账号。", "请核对用户名。");
    public static readonly Refusal DocumentOfOther = new("hall_document_of_other", "这份设置文件是另一个大厅的。", "请核对文件中的大厅编号。");
    public static readonly Refusal ThumbnailNone = new("document_thumbnail_none", "这份文件没有缩略图。", "请打开文件查看。");
    public static readonly Refusal VisitorExpired = new("visitor_unknown", "刷卡信息已经失效。", "请重新刷卡。");
    public static readonly Refusal ClassNotOffered = new("class_not_offered", "不能按这个理由优先取号。", "请普通取号，或到咨询台核对证件。");
    public static readonly Refusal CardExpired = new("card_expired", "居民身份证已过有效期。", "请不刷卡取号，到窗口办理换领。");
}
