#include "core/sentinel/serviceOptions.h"

#include "core/topology/Facts.h"

#include <array>

namespace quorate {

namespace {

enum class Takes { Positive, NotNegative, Text };

struct KnownOption {
    const char* name;
    Takes takes;
    bool isReadable; ///< SENTINEL MASTER tells it (sentinel.c: addReplySentinelRedisInstance)
};

// sentinel.c: sentinelSetCommand. rename-command takes two values and is left to redis-cli.
constexpr std::array kOptions{
    KnownOption{"down-after-milliseconds", Takes::Positive, true},
    KnownOption{"failover-timeout", Takes::Positive, true},
    KnownOption{"parallel-syncs", Takes::Positive, true},
    KnownOption{"quorum", Takes::Positive, true},
    KnownOption{"notification-script", Takes::Text, true},
    KnownOption{"client-reconfig-script", Takes::Text, true},
    KnownOption{"auth-pass", Takes::Text, false},
    KnownOption{"auth-user", Takes::Text, false},
    KnownOption{"master-reboot-down-after-period", Takes::NotNegative, false},
};

// Sentinels PING once a second: less is missed by the next hiccup.
constexpr qint64 kTouchyMs = 1000;

const KnownOption* find(const QByteArray& name)
{
    for (const KnownOption& option : kOptions) {
        if (name == option.name)
            return &option;
    }
    return nullptr;
}

std::optional<qint64> numberIn(const ServiceOption& option)
{
    bool isNumber = false;
    const qint64 number = option.value.reveal().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

PreflightCheck refusal(const QByteArray& option, const char* reason)
{
    return {CheckCode::OptionFits, Verdict::Refused, {},
        Facts().with("option", option).with("reason", QByteArray(reason))};
}

std::optional<PreflightCheck> obstacle(const ServiceOption& option)
{
    const KnownOption* known = find(option.name);
    if (!known)
        return refusal(option.name, "unknown");
    if (known->takes == Takes::Text)
        return std::nullopt;
    const auto number = numberIn(option);
    const qint64 least = known->takes == Takes::Positive ? 1 : 0;
    if (!number || *number < least || *number > std::numeric_limits<int>::max())
        return refusal(option.name, "no-number");
    return std::nullopt;
}

PreflightCheck checkTimes(qint64 downAfter, qint64 failoverTimeout)
{
    const char* reason = downAfter < kTouchyMs ? "touchy" : failoverTimeout <= downAfter ? "short" : "";
    return {CheckCode::TimesFit, *reason ? Verdict::Warning : Verdict::Ok, {},
        Facts()
            .with("reason", QByteArray(reason))
            .with("downAfterMs", static_cast<double>(downAfter))
            .with("failoverTimeoutMs", static_cast<double>(failoverTimeout))};
}

// What is set now, else what any Sentinel has, else Redis' own default.
qint64 valueOf(const QList<ServiceOption>& options, const SentinelSummary& sentinels, const char* name,
    std::optional<qint64> SentinelView::*field, qint64 fallback)
{
    for (const ServiceOption& option : options) {
        if (option.name == name)
            return numberIn(option).value_or(fallback);
    }
    for (const SentinelView& view : sentinels.sentinels) {
        if (view.*field)
            return *(view.*field);
    }
    return fallback;
}

} // namespace

bool isUnreadable(const QByteArray& option)
{
    const KnownOption* known = find(option);
    return known && !known->isReadable;
}

bool isSignIn(const QByteArray& option)
{
    return option == "auth-pass" || option == "auth-user";
}

QList<QByteArray> serviceOptionNames()
{
    QList<QByteArray> names;
    for (const KnownOption& option : kOptions)
        names += option.name;
    return names;
}

std::optional<QByteArray> currentValue(const SentinelView& view, const QByteArray& option)
{
    const auto number = [](const auto& value) {
        return value ? std::optional(QByteArray::number(*value)) : std::nullopt;
    };
    if (option == "down-after-milliseconds")
        return number(view.downAfterMs);
    if (option == "failover-timeout")
        return number(view.failoverTimeoutMs);
    if (option == "parallel-syncs")
        return number(view.parallelSyncs);
    if (option == "quorum")
        return number(view.quorum);
    if (option == "notification-script")
        return view.notificationScript;
    if (option == "client-reconfig-script")
        return view.clientReconfigScript;
    return std::nullopt;
}

PreflightCheck checkQuorum(qint64 quorum, int sentinels)
{
    return {CheckCode::QuorumFits, quorum < 1 || quorum > sentinels ? Verdict::Refused : Verdict::Ok, {},
        Facts().with("quorum", static_cast<double>(quorum)).with("sentinels", sentinels)};
}

QList<PreflightCheck> checkOptions(const QList<ServiceOption>& options, const SentinelSummary& sentinels)
{
    QList<PreflightCheck> checks;
    bool setsTimes = false;
    for (const ServiceOption& option : options) {
        if (const auto refused = obstacle(option)) {
            checks += *refused;
            continue;
        }
        if (option.name == "quorum")
            checks += checkQuorum(*numberIn(option), sentinels.known);
        setsTimes |= option.name == "down-after-milliseconds" || option.name == "failover-timeout";
    }
    if (setsTimes && worstVerdict(checks) != Verdict::Refused)
        checks += checkTimes(
            valueOf(options, sentinels, "down-after-milliseconds", &SentinelView::downAfterMs, 30'000),
            valueOf(options, sentinels, "failover-timeout", &SentinelView::failoverTimeoutMs, 180'000));
    return checks;
}

} // namespace quorate
