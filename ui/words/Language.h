#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace quorate {

/// The language in which the program speaks: installs the translators, and the locale by which numbers are
/// written. One per program, owned by it, living as long as its QCoreApplication. Threads: the main one.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// Names of the locales that we speak: "en", "zh_CN".
    static QStringList available();
    /// The one of available() that suits best, "en" when none does.
    static QString best(const QLocale& locale);

    /// Speaks that language from now on; widgets hear QEvent::LanguageChange. False when it is none of
    /// available(), and nothing has changed then.
    bool use(const QString& localeName);
    /// The name of the language in use; empty before the first use().
    const QString& current() const { return m_current; }

private:
    void install(const QString& fileName, const QString& folder);
    void removeAll();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace quorate
