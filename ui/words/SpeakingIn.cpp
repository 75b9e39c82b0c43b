#include "ui/words/SpeakingIn.h"

#include "ui/words/Language.h"

namespace quorate {

namespace {

thread_local const SpeakingIn* speaking = nullptr;

} // namespace

SpeakingIn::SpeakingIn(const QString& localeName)
    : m_outer(speaking)
{
    const QString name = Language::available().contains(localeName) ? localeName : QStringLiteral("en");
    m_locale = QLocale(name);
    // Without a file the texts stay English.
    static_cast<void>(m_catalogue.load(QStringLiteral("quorate_") + name, QStringLiteral(":/i18n")));
    speaking = this;
}

SpeakingIn::~SpeakingIn()
{
    speaking = m_outer;
}

const SpeakingIn* SpeakingIn::current()
{
    return speaking;
}

QString SpeakingIn::text(const char* context, const char* source, const char* disambiguation, int n) const
{
    QString text = m_catalogue.translate(context, source, disambiguation, n);
    if (text.isNull())
        text = QString::fromUtf8(source);
    // Qt would ask for the default locale, which the GUI thread may be changing.
    if (n >= 0)
        text.replace(QLatin1String("%Ln"), m_locale.toString(n));
    return text;
}

QLocale spokenLocale()
{
    return speaking ? speaking->locale() : QLocale();
}

} // namespace quorate
