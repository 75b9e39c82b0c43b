#include "ui/topology/SectionRows.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeSections)
};

} // namespace

QString SectionRows::sent(const char* field) const
{
    const auto value = m_info.value(field);
    return value ? QLatin1String(field) + QStringLiteral(": ") + plainLine(*value) : QString();
}

std::optional<bool> SectionRows::flag(const char* field) const
{
    const auto value = m_info.integer(field);
    return value ? std::optional(*value != 0) : std::nullopt;
}

void SectionRows::said(const QString& key, const QString& value, const char* field, Tone tone)
{
    add({key, value, sent(field), false, tone});
}

void SectionRows::number(const QString& key, const char* field, const std::function<QString(qint64)>& words)
{
    const auto value = m_info.integer(field);
    said(key, value && *value >= 0 ? words(*value) : QString(), field);
}

void SectionRows::bytes(const QString& key, const char* field)
{
    number(key, field, [](qint64 value) { return bytesText(value); });
}

void SectionRows::count(const QString& key, const char* field)
{
    number(key, field, [](qint64 value) { return exactText(value); });
}

void SectionRows::seconds(const QString& key, const char* field)
{
    number(key, field, [](qint64 value) { return durationText(value); });
}

void SectionRows::flagged(const QString& key, const char* field)
{
    const auto value = flag(field);
    said(key, !value ? QString() : *value ? Words::tr("yes") : Words::tr("no"), field);
}

void SectionRows::word(const QString& key, const char* field, bool mono)
{
    const auto value = m_info.value(field);
    add({key, value ? plainLine(*value, 120) : QString(), sent(field), mono});
}

void SectionRows::outcome(const QString& key, const char* field, const QString& warning)
{
    const auto value = m_info.value(field);
    if (!value)
        return said(key, {}, field);
    const bool isOk = *value == "ok";
    said(key, isOk ? Words::tr("succeeded") : Words::tr("failed"), field,
        isOk ? Tone::Neutral : Tone::Critical);
    if (!isOk)
        warn(warning, Tone::Critical);
}

std::optional<double> percentOf(const Info& info, const char* part, const char* whole)
{
    const auto some = info.number(part);
    const auto all = info.number(whole);
    if (!some || !all || *all <= 0 || *some < 0)
        return std::nullopt;
    return *some / *all * 100;
}

} // namespace quorate
