#include "ui/shell/Notices.h"

#include "core/base/Untrusted.h"

namespace quorate {

void Notices::say(const QString& text, Tone tone)
{
    m_all.append({QDateTime::currentDateTimeUtc(), tone, plainLine(text, 1000)});
    if (m_all.size() > kMost)
        m_all.removeFirst();
    Q_EMIT said(m_all.last());
}

} // namespace quorate
