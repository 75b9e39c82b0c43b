#include "ui/shell/Preferences.h"

#include "ui/words/Language.h"

#include <QSettings>

#include <algorithm>

namespace quorate {

namespace {

constexpr auto kAppearance = "preferences/appearance";
constexpr auto kLanguage = "preferences/language";
constexpr auto kDensity = "preferences/density";
constexpr auto kMotion = "preferences/reducedMotion";
constexpr auto kPoll = "preferences/pollMilliseconds";
constexpr auto kTimeout = "preferences/timeoutMilliseconds";

// In the order of Appearance, and words rather than numbers: people edit such files.
const QStringList kAppearances{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};

QVariant kept(const char* key)
{
    return QSettings().value(QLatin1String(key));
}

// What is no number, or out of range, is as if it had not been kept.
std::chrono::milliseconds keptTime(const char* key, std::chrono::milliseconds usual,
    std::chrono::milliseconds shortest, std::chrono::milliseconds longest)
{
    bool isNumber = false;
    const std::chrono::milliseconds value(kept(key).toInt(&isNumber));
    return isNumber && value >= shortest && value <= longest ? value : usual;
}

} // namespace

Preferences::Preferences(Theme& theme, Language& language, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_spoken(language)
{
    m_disk.setMaxThreadCount(1);
    read();
}

void Preferences::read()
{
    const auto appearance = kAppearances.indexOf(kept(kAppearance).toString());
    m_theme.setAppearance(appearance < 0 ? Appearance::System : static_cast<Appearance>(appearance));
    m_language = kept(kLanguage).toString();
    if (!Language::available().contains(m_language))
        m_language.clear();
    speak();
    quorate::setDensity(
        kept(kDensity).toString() == QLatin1String("compact") ? Density::Compact : Density::Comfortable);
    setMayMove(!kept(kMotion).toBool());
    m_pollInterval = keptTime(kPoll, m_pollInterval, kShortestPoll, kLongestPoll);
    m_timeout = keptTime(kTimeout, m_timeout, kShortestTimeout, kLongestTimeout);
}

void Preferences::speak()
{
    m_spoken.use(m_language.isEmpty() ? Language::best(QLocale::system()) : m_language);
}

void Preferences::keep(const char* key, const QVariant& value)
{
    m_disk.start([key, value] { QSettings().setValue(QLatin1String(key), value); });
    Q_EMIT changed();
}

Appearance Preferences::appearance() const
{
    return m_theme.appearance();
}

void Preferences::setAppearance(Appearance appearance)
{
    m_theme.setAppearance(appearance);
    keep(kAppearance, kAppearances.at(static_cast<int>(appearance)));
}

void Preferences::setLanguage(const QString& name)
{
    m_language = name;
    speak();
    keep(kLanguage, name);
}

void Preferences::setDensity(Density density)
{
    quorate::setDensity(density);
    m_theme.refresh();
    keep(kDensity, density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
}

void Preferences::setMotionReduced(bool reduced)
{
    setMayMove(!reduced);
    keep(kMotion, reduced);
}

void Preferences::setPollInterval(std::chrono::milliseconds interval)
{
    m_pollInterval = std::clamp(interval, kShortestPoll, kLongestPoll);
    keep(kPoll, static_cast<int>(m_pollInterval.count()));
}

void Preferences::setTimeout(std::chrono::milliseconds timeout)
{
    m_timeout = std::clamp(timeout, kShortestTimeout, kLongestTimeout);
    keep(kTimeout, static_cast<int>(m_timeout.count()));
}

} // namespace quorate
