#include "ui/health/PasswordPrompt.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kFieldWidth = 240;

} // namespace

PasswordPrompt::PasswordPrompt(QWidget* parent)
    : QWidget(parent)
    , m_password(new QLineEdit)
    , m_connect(new QPushButton)
    , m_note(textLabel(TextRole::Caption))
{
    setObjectName(QStringLiteral("passwordPrompt"));
    m_password->setObjectName(QStringLiteral("sessionPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setFixedWidth(kFieldWidth);
    m_connect->setObjectName(QStringLiteral("connectWithPassword"));
    m_connect->setEnabled(false);
    setLook(*m_connect, "look", QStringLiteral("primary"));
    m_note->setAlignment(Qt::AlignHCenter);
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addStretch();
    line->addWidget(m_password);
    line->addWidget(m_connect);
    line->addStretch();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_password, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_connect->setEnabled(!text.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordPrompt::give);
    connect(m_connect, &QPushButton::clicked, this, &PasswordPrompt::give);
    retranslate();
}

void PasswordPrompt::setUser(const QString& user)
{
    m_user = user;
    retranslate();
}

void PasswordPrompt::clear()
{
    m_password->clear();
}

void PasswordPrompt::give()
{
    const SecretString password(m_password->text());
    if (password.isEmpty())
        return;
    clear();
    Q_EMIT given(password);
}

void PasswordPrompt::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasswordPrompt::retranslate()
{
    const QString purpose = m_user.isEmpty() ? tr("Password")
                                             //: %1: name of an ACL user
                                             : tr("Password of %1").arg(plainLine(m_user, 60));
    m_password->setPlaceholderText(purpose);
    m_password->setAccessibleName(purpose);
    m_connect->setText(tr("Connect"));
    m_connect->setAccessibleName(tr("Connect with this password"));
    m_note->setText(tr("Kept in memory until Quorate is closed. Edit the connection to save it."));
}

} // namespace quorate
