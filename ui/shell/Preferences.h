#pragma once

#include "ui/theme/Comfort.h"
#include "ui/theme/Theme.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <chrono>

namespace quorate {

class Language;

/// What a person has chosen about the program itself, kept between runs and in force at once. One per
/// program. GUI thread.
class Preferences : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kShortestPoll{250};
    static constexpr std::chrono::milliseconds kLongestPoll{3'600'000};
    static constexpr std::chrono::milliseconds kShortestTimeout{100};
    static constexpr std::chrono::milliseconds kLongestTimeout{60'000};

    /// Reads what was kept and puts it in force. Both must outlive it.
    Preferences(Theme& theme, Language& language, QObject* parent = nullptr);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// One of Language::available(), or empty: that of the desktop.
    const QString& language() const { return m_language; }
    void setLanguage(const QString& name);
    Density density() const { return quorate::density(); }
    void setDensity(Density density);
    bool isMotionReduced() const { return !mayMove(); }
    void setMotionReduced(bool reduced);
    /// Of new connections; each has its own afterwards.
    std::chrono::milliseconds pollInterval() const { return m_pollInterval; }
    void setPollInterval(std::chrono::milliseconds interval);
    std::chrono::milliseconds timeout() const { return m_timeout; }
    void setTimeout(std::chrono::milliseconds timeout);

Q_SIGNALS:
    void changed();

private:
    void read();
    void keep(const char* key, const QVariant& value);
    void speak();

    Theme& m_theme;
    Language& m_spoken;
    QString m_language;
    std::chrono::milliseconds m_pollInterval{2000};
    std::chrono::milliseconds m_timeout{1000};
    QThreadPool m_disk; ///< of one thread: what was chosen last is written last, all before this ends
};

} // namespace quorate
