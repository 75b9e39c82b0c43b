#include "ui/widgets/SectionHeader.h"

#include "ui/widgets/Text.h"

#include <QHBoxLayout>

namespace quorate {

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(textLabel(TextRole::Section, title))
    , m_note(textLabel(TextRole::Caption))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString& note)
{
    m_note->setText(note);
}

void SectionHeader::addAtRight(QWidget* widget)
{
    m_row->addWidget(widget);
}

} // namespace quorate
