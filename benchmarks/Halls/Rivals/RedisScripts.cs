using ServiceSdk.Benchmarks.Halls.Audit;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>One script a step. Members of a line are ids of equal length: equal scores are ordered by text.</summary>
internal static class RedisScripts
{
    private const string Enter =
        $"""
        local function enter(hall, line, due)
            local id = redis.call('INCR', 'tickets')
            local number = line * {StoredTicket.NumbersPerLine} + redis.call('HINCRBY', 'h:' .. hall, line, 1)
            redis.call('HSET', 't:' .. id, 'hall', hall, 'line', line, 'number', string.format('%d', number), 'due', due, 'state', 'waiting')
            redis.call('ZADD', 'w:' .. hall .. ':' .. line, due, string.format('%010d', id))
            return id
        end
        """;

    public const string Issue = $"{Enter}\nreturn enter(ARGV[1], ARGV[2], ARGV[3])";

    public const string Book = "local id = redis.call('INCR', 'bookings') redis.call('HSET', 'b:' .. id, 'hall', ARGV[1], 'line', ARGV[2]) return id";

    public const string CheckIn =
        $"""
        {Enter}
        local booking = redis.call('HMGET', 'b:' .. ARGV[1], 'hall', 'line')
        if not booking[1] then return nil end
        redis.call('DEL', 'b:' .. ARGV[1])
        return enter(booking[1], booking[2], ARGV[2])
        """;

    public const string Call =
        """
        local best, due, from
        for i = 3, #ARGV do
            local line = 'w:' .. ARGV[1] .. ':' .. ARGV[i]
            local heads = redis.call('ZRANGE', line, 0, 3, 'WITHSCORES')
            for h = 1, #heads, 2 do
                if redis.call('HGET', 't:' .. tonumber(heads[h]), 'notFor') ~= ARGV[2] then
                    local score = tonumber(heads[h + 1])
                    if not due or score < due then best, due, from = heads[h], score, line end
                    break
                end
            end
        end
        if not best then return nil end
        redis.call('ZREM', from, best)
        local ticket = 't:' .. tonumber(best)
        redis.call('HSET', ticket, 'state', 'called', 'window', ARGV[2])
        redis.call('HDEL', ticket, 'notFor')
        return tonumber(best)
        """;

    public const string Move =
        """
        local ticket = 't:' .. ARGV[1]
        local is = redis.call('HMGET', ticket, 'state', 'window')
        if is[1] ~= ARGV[3] or is[2] ~= ARGV[2] then return nil end
        redis.call('HSET', ticket, 'state', ARGV[4])
        return 1
        """;

    public const string Rate =
        """
        local ticket = 't:' .. ARGV[1]
        local is = redis.call('HMGET', ticket, 'state', 'window', 'grade')
        if is[1] ~= 'finished' or is[2] ~= ARGV[2] or is[3] then return nil end
        redis.call('HSET', ticket, 'grade', 1)
        return 1
        """;

    public const string Recall =
        """
        local ticket = 't:' .. ARGV[1]
        local is = redis.call('HMGET', ticket, 'state', 'window')
        if is[1] ~= 'called' or is[2] ~= ARGV[2] then return nil end
        return redis.call('HINCRBY', ticket, 'recalls', 1)
        """;

    public const string Transfer =
        """
        local ticket = 't:' .. ARGV[1]
        local is = redis.call('HMGET', ticket, 'state', 'window', 'hall', 'due')
        if is[1] ~= 'serving' or is[2] ~= ARGV[2] then return nil end
        local due = ARGV[4] == '0' and is[4] or ARGV[4]
        redis.call('HSET', ticket, 'state', 'waiting', 'line', ARGV[3], 'due', due, 'notFor', ARGV[2])
        redis.call('ZADD', 'w:' .. is[3] .. ':' .. ARGV[3], due, string.format('%010d', ARGV[1]))
        return 1
        """;

    public const string Return =
        """
        local ticket = 't:' .. ARGV[1]
        local is = redis.call('HMGET', ticket, 'state', 'hall', 'line', 'due')
        if is[1] ~= ARGV[2] then return nil end
        redis.call('HSET', ticket, 'state', 'waiting')
        redis.call('ZADD', 'w:' .. is[2] .. ':' .. is[3], is[4], string.format('%010d', ARGV[1]))
        return 1
        """;

    public const string Cancel =
        """
        local ticket = 't:' .. ARGV[1]
        local is = redis.call('HMGET', ticket, 'state', 'hall', 'line')
        if is[1] ~= 'waiting' then return nil end
        redis.call('ZREM', 'w:' .. is[2] .. ':' .. is[3], string.format('%010d', ARGV[1]))
        redis.call('HSET', ticket, 'state', 'cancelled')
        return 1
        """;

    public static IReadOnlyList<string> All { get; } = [Issue, Book, CheckIn, Call, Move, Rate, Recall, Transfer, Return, Cancel];
}
