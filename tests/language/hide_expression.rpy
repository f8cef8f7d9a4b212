hide expression tag
