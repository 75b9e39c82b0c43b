#pragma once

#include "ui/theme/Tokens.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace quorate {

/// Something that is over and worth a word: "Report written to …". Plain text of one line.
struct Notice {
    QDateTime at; ///< UTC
    Tone tone = Tone::Info;
    QString text;
};

/// What was said in this run, the newest last. GUI thread.
class Notices : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 100;

    using QObject::QObject;

    /// Escapes what a server may have put into the text.
    void say(const QString& text, Tone tone = Tone::Info);
    const QList<Notice>& all() const { return m_all; }

Q_SIGNALS:
    void said(const quorate::Notice& notice);

private:
    QList<Notice> m_all;
};

} // namespace quorate
