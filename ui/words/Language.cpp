#include "ui/words/Language.h"

#include "ui/words/SpeakingIn.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace quorate {

namespace {

/// The window's texts, unless the thread that asks speaks a language of its own.
class WindowCatalogue : public QTranslator {
public:
    QString translate(
        const char* context, const char* source, const char* disambiguation, int n) const override
    {
        if (const SpeakingIn* other = SpeakingIn::current())
            return other->text(context, source, disambiguation, n);
        return QTranslator::translate(context, source, disambiguation, n);
    }
};

} // namespace

Language::Language(QObject* parent)
    : QObject(parent)
{
}

Language::~Language()
{
    removeAll();
}

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString Language::best(const QLocale& locale)
{
    // Traditional Chinese readers read simplified characters with less effort than English.
    return locale.language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

bool Language::use(const QString& localeName)
{
    if (!available().contains(localeName))
        return false;
    removeAll();
    m_current = localeName;
    QLocale::setDefault(QLocale(localeName));
    // Qt's own words (buttons of dialogs) first, so that ours win. English needs a file only for its plurals.
    install(QStringLiteral("qtbase_") + localeName, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("quorate_") + localeName, QStringLiteral(":/i18n"));
    return true;
}

void Language::install(const QString& fileName, const QString& folder)
{
    auto translator = std::make_unique<WindowCatalogue>();
    // Without a file Qt's own words stay English.
    if (!translator->load(fileName, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Language::removeAll()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace quorate
