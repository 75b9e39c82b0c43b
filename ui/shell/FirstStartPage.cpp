#include "ui/shell/FirstStartPage.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

FirstStartPage::FirstStartPage(QWidget* parent)
    : QWidget(parent)
    , m_title(textLabel(TextRole::Title))
    , m_sentence(textLabel(TextRole::Muted))
    , m_add(new QPushButton)
    , m_sandbox(new QPushButton)
    , m_import(new QPushButton)
{
    setLook(*this, "surface", QStringLiteral("page"));
    m_add->setObjectName(QStringLiteral("firstAdd"));
    m_sandbox->setObjectName(QStringLiteral("firstSandbox"));
    m_import->setObjectName(QStringLiteral("firstImport"));
    m_add->setIcon(iconOnAccent(IconName::ActionAdd));
    setLook(*m_add, "look", QStringLiteral("primary"));
    m_sandbox->setIcon(icon(IconName::ActionSandbox));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(460);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton* button : {m_add, m_sandbox, m_import})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* const column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    // Between stretches: an alignment would leave the wrapped text one line high.
    auto* const sentence = new QHBoxLayout;
    sentence->addStretch();
    sentence->addWidget(m_sentence);
    sentence->addStretch();
    column->addLayout(sentence);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_add, &QPushButton::clicked, this, &FirstStartPage::addRequested);
    connect(m_sandbox, &QPushButton::clicked, this, &FirstStartPage::sandboxRequested);
    connect(m_import, &QPushButton::clicked, this, &FirstStartPage::importRequested);
    setFocusProxy(m_add);
    retranslate();
}

void FirstStartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstStartPage::retranslate()
{
    m_title->setText(QStringLiteral("Quorate"));
    m_sentence->setText(
        tr("See what is there in a Redis deployment and what is wrong with it: replication, Sentinel, "
           "Cluster and several data centres, judged by what the servers themselves say."));
    m_add->setText(tr("Add a connection"));
    m_sandbox->setText(tr("Start a sandbox"));
    m_import->setText(tr("Import"));
    for (QPushButton* button : {m_add, m_sandbox, m_import})
        button->setAccessibleName(button->text());
}

} // namespace quorate
