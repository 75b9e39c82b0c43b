#include "tests/support/Certificates.h"

#include "tests/support/ChildProcess.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace quorate::test {

namespace {

// Independent of the machine's openssl.cnf.
constexpr auto kConfiguration = R"([req]
distinguished_name = subject
prompt = no
[subject]
CN = replaced
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ca]
default_ca = signing
[signing]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
default_days = 30
policy = anything
copy_extensions = copy
[anything]
commonName = supplied
)";

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

struct Certificates::Recipe {
    QString name;
    QString authority;
    QString alternativeNames;
    QStringList dates;
};

Certificates::Certificates()
{
    if (!m_dir.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_dir.errorString()));
    write(path(u"openssl.cnf"), kConfiguration);
    write(path(u"index.txt"), {});
    makeAuthority(QStringLiteral("ca"));
    makeAuthority(QStringLiteral("stranger"));
}

QString Certificates::path(QStringView file) const
{
    return m_dir.filePath(file.toString());
}

void Certificates::openssl(const QStringList& arguments) const
{
    ChildProcess program(QStringLiteral("openssl"), arguments, m_dir.path(), path(u"openssl.log"));
    if (program.wait() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), program.output().constData());
}

void Certificates::makeAuthority(const QString& name) const
{
    openssl({u"req"_qs, u"-x509"_qs, u"-config"_qs, u"openssl.cnf"_qs, u"-extensions"_qs, u"authority"_qs,
        u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:P-256"_qs, u"-nodes"_qs, u"-days"_qs,
        u"30"_qs, u"-subj"_qs, u"/CN=Quorate test authority "_qs + name, u"-keyout"_qs, name + u".key"_qs,
        u"-out"_qs, name + u".crt"_qs});
}

void Certificates::sign(const Recipe& recipe) const
{
    openssl({u"req"_qs, u"-new"_qs, u"-config"_qs, u"openssl.cnf"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs,
        u"ec_paramgen_curve:P-256"_qs, u"-nodes"_qs, u"-subj"_qs, u"/CN="_qs + recipe.name, u"-addext"_qs,
        u"subjectAltName="_qs + recipe.alternativeNames, u"-keyout"_qs, recipe.name + u".key"_qs, u"-out"_qs,
        recipe.name + u".csr"_qs});
    openssl(QStringList{u"ca"_qs, u"-batch"_qs, u"-notext"_qs, u"-config"_qs, u"openssl.cnf"_qs, u"-cert"_qs,
                recipe.authority + u".crt"_qs, u"-keyfile"_qs, recipe.authority + u".key"_qs, u"-in"_qs,
                recipe.name + u".csr"_qs, u"-out"_qs, recipe.name + u".crt"_qs}
        + recipe.dates);
}

Certificates::Pair Certificates::pair(Kind kind) const
{
    const QString here = QStringLiteral("DNS:localhost,IP:127.0.0.1,IP:::1");
    const auto recipe = [&]() -> Recipe {
        switch (kind) {
        case Kind::Good:
            return {u"good"_qs, u"ca"_qs, here, {}};
        case Kind::WrongName:
            return {u"wrongname"_qs, u"ca"_qs, u"DNS:redis.example.com"_qs, {}};
        case Kind::Stranger:
            return {u"strange"_qs, u"stranger"_qs, here, {}};
        case Kind::Expired:
            return {u"expired"_qs, u"ca"_qs, here,
                {u"-startdate"_qs, u"20200101000000Z"_qs, u"-enddate"_qs, u"20200201000000Z"_qs}};
        case Kind::NotYetValid:
            return {u"notyet"_qs, u"ca"_qs, here,
                {u"-startdate"_qs, u"20900101000000Z"_qs, u"-enddate"_qs, u"20910101000000Z"_qs}};
        case Kind::Client:
            return {u"client"_qs, u"ca"_qs, u"DNS:client"_qs, {}};
        case Kind::StrangerClient:
            return {u"strangeclient"_qs, u"stranger"_qs, u"DNS:client"_qs, {}};
        }
        return {};
    }();
    const Pair files{path(recipe.name + u".crt"_qs), path(recipe.name + u".key"_qs)};
    if (!QFile::exists(files.certificateFile))
        sign(recipe);
    return files;
}

TlsSettings Certificates::settings() const
{
    TlsSettings tls;
    tls.enabled = true;
    tls.caFile = caFile();
    return tls;
}

TlsSettings Certificates::settings(Kind client) const
{
    TlsSettings tls = settings();
    const Pair files = pair(client);
    tls.certificateFile = files.certificateFile;
    tls.keyFile = files.keyFile;
    return tls;
}

QSslConfiguration Certificates::serverConfiguration(Kind kind) const
{
    const Pair files = pair(kind);
    QFile key(files.keyFile);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(files.keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(files.certificateFile));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients: this is the server
    return configuration;
}

} // namespace quorate::test
