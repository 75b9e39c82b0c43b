#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace quorate {

/// While it lives, this thread's texts and numbers are in that language, whatever the window speaks or
/// switches to meanwhile: so a worker writes a report in a language of its own. The innermost one counts.
/// Takes effect for texts once a Language is in use. Threads: any; one object is of one thread.
class SpeakingIn {
public:
    /// A name out of Language::available(); English for any other.
    explicit SpeakingIn(const QString& localeName);
    ~SpeakingIn();
    Q_DISABLE_COPY_MOVE(SpeakingIn)

    /// This thread's, null while it speaks as the window does.
    static const SpeakingIn* current();

    const QLocale& locale() const { return m_locale; }
    /// Never null: what is not translated is the source. As QTranslator::translate(), with %Ln filled in.
    QString text(const char* context, const char* source, const char* disambiguation, int n) const;

private:
    QLocale m_locale;
    QTranslator m_catalogue;
    const SpeakingIn* m_outer;
};

/// The locale by which this thread writes numbers: of SpeakingIn, else the one of the window.
QLocale spokenLocale();

} // namespace quorate
