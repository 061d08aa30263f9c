#include "queue.h"
#include <pthread.h>
#include <stdbool.h>

struct node {
    void *value;
    struct node *next;
};

struct queue {
    struct node *head, *tail;
    pthread_mutex_t lock;
    size_t length;
};

bool queue_push(struct queue *q, void *value)
{
    struct node *n = malloc(sizeof(struct node));
    if (n == NULL)
        return false;
    n->value = value;
    n->next = NULL;

    pthread_mutex_lock(&q->lock);
    if (q->tail)
        q->tail->next = n;
    else
        q->head = n;
    q->tail = n;
    q->length++;
    pthread_mutex_unlock(&q->lock);
    return true;
}
