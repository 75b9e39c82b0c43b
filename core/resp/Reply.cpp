#include "core/resp/Reply.h"

namespace quorate {

Reply Reply::integer(qint64 value)
{
    Reply reply;
    reply.m_type = Type::Integer;
    reply.m_integer = value;
    return reply;
}

Reply Reply::array(std::vector<Reply> elements)
{
    Reply reply;
    reply.m_type = Type::Array;
    reply.m_elements = std::move(elements);
    return reply;
}

} // namespace quorate
